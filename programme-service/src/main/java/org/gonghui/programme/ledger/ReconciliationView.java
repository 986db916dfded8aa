package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Whether ledger and records agree. */
@Schema(
        name = "FundReconciliation",
        description = "Everything recomputed: the entries of a fund, its totals, and the records behind them")
public record ReconciliationView(
        @NotNull UUID fund,
        @Schema(description = "Whether nothing differs") @NotNull Boolean agrees,
        @Schema(description = "How many entries were read") @NotNull Long entries,
        @Schema(description = "What they add up to") @NotNull TotalsView recomputed,
        @Schema(description = "The totals that are kept") @NotNull TotalsView kept,
        @Schema(description = "How many differences there are") @NotNull Integer found,
        @Schema(description = "The first hundred of them") @NotNull List<Difference> differences) {

    /** Something that differs. */
    @Schema(name = "FundDifference", description = "Something that differs")
    public record Difference(
            @NotNull DifferenceKind kind,
            @Schema(description = "Number of the entry; null where there is none") @Nullable Long entry,
            @Schema(description = "What the entry does") @Nullable EntryKind movement,
            @Schema(description = "Kind of record") @Nullable String resource,
            @Schema(description = "Id of the record") @Nullable UUID reference,
            @Schema(description = "What the ledger says") @Nullable Money ledger,
            @Schema(description = "What the record says") @Nullable Money record) {}
}
