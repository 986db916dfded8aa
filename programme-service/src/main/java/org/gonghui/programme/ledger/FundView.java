package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A fund as the contract shows it: {@link FundDocument} with its version. */
@Schema(name = "Fund", description = "Money of a union body for a year from one source, and how it stands")
public record FundView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "Code of the union body whose money it is", examples = "GD-HZ") @NotNull String body,
        @Schema(description = "The year for which it is", examples = "2024") @NotNull Integer year,
        @Schema(description = "Where the money comes from") @NotNull FundSource source,
        @NotNull Name name,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "All that came in and was not taken out again") @NotNull Money allocated,
        @Schema(description = "Set aside and not yet paid") @NotNull Money reserved,
        @Schema(description = "Paid and not taken back") @NotNull Money spent,
        @Schema(description = "What may still be set aside: allocated less reserved and spent; never negative") @NotNull
                Money available,
        @Schema(description = "How many entries its ledger has") @NotNull Long entries,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of funds. */
    @Schema(name = "FundPage", description = "A page of funds, in the order in which they were set up")
    public record FundPage(
            @NotNull List<FundView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
