package org.gonghui.programme.payment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A batch as the contract shows it. */
@Schema(name = "PaymentBatch", description = "Records that are paid together out of one fund")
public record BatchView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "Kind of record", examples = "relief_application") @NotNull String kind,
        @Schema(description = "Code of the union body that pays", examples = "GD-HZ") @NotNull String body,
        @Schema(description = "The fund out of which it pays") @NotNull UUID fund,
        @Schema(description = "How far it has come") @NotNull BatchState state,
        @Schema(description = "Sum of its lines") @NotNull Money total,
        @Schema(description = "How many lines it has") @NotNull Integer lines,
        @Schema(description = "What became of its lines; states without any are left out") @NotNull
                List<StateSum> byState,
        @Schema(description = "Subject of who made it") @NotNull String madeBy,
        @Schema(description = "Subject of who approved it: never who made it") @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Schema(description = "Why it was cancelled") @Nullable String reason,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "What this caller may do next") @NotNull List<BatchAction> allowedActions,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** Lines in one state. */
    @Schema(name = "PaymentStateSum", description = "Lines in one state")
    public record StateSum(
            @NotNull LineState state,
            @Schema(description = "How many") @NotNull Long lines,
            @Schema(description = "Sum of their amounts") @NotNull Money amount) {}

    /** A batch in a list. */
    @Schema(
            name = "PaymentBatchItem",
            description = "A batch in a list: what a caller may do with it, its own read says")
    public record BatchItem(
            @NotNull UUID id,
            @NotNull String kind,
            @NotNull String body,
            @NotNull UUID fund,
            @NotNull BatchState state,
            @NotNull Money total,
            @NotNull Integer lines,
            @NotNull List<StateSum> byState,
            @NotNull String madeBy,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable String reason,
            @Nullable String note,
            @NotNull Long version,
            @NotNull Instant updatedAt) {}

    /** A page of batches. */
    @Schema(name = "PaymentBatchPage", description = "A page of batches, in the order in which they were made")
    public record BatchPage(
            @NotNull List<BatchItem> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
