package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** An allocation as the contract shows it. */
@Schema(name = "FundAllocation", description = "Money put into a fund")
public record AllocationView(
        @Schema(description = "UUIDv7; entries of the ledger refer to it") @NotNull UUID id,
        @Schema(description = "The fund into which it went") @NotNull UUID fund,
        @Schema(description = "The fund out of which it came; null: from outside") @Nullable UUID fromFund,
        @Schema(description = "How much") @NotNull Money amount,
        @Schema(description = "Number of the document that grants it") @Nullable String documentNumber,
        @Schema(description = "Why") @NotNull String reason,
        @Schema(description = "Whether it was taken back") @NotNull Boolean reversed,
        @Schema(description = "Why it was taken back") @Nullable String reversalReason,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {}
