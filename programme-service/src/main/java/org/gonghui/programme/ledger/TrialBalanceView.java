package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How all funds of a subtree stand, and whether their entries say the same. */
@Schema(name = "FundTrialBalance", description = "Funds of a body and all below it for a year, by source")
public record TrialBalanceView(
        @Schema(description = "Code of the body", examples = "GD-HZ") @NotNull String body,
        @Schema(description = "The year for which the funds are", examples = "2024") @NotNull Integer year,
        @Schema(description = "Day of the tree: the last of the year, or today") @NotNull LocalDate asOf,
        @Schema(description = "By source; sources without a fund are left out") @NotNull List<SourceBalance> sources,
        @Schema(description = "All of them together") @NotNull TotalsView total,
        @Schema(description = "Whether the entries add up to the totals that are kept, for each source") @NotNull
                Boolean balanced) {

    /** How the funds from one source stand. */
    @Schema(name = "FundSourceBalance", description = "Funds from one source")
    public record SourceBalance(
            @NotNull FundSource source,
            @Schema(description = "How many funds") @NotNull Long funds,
            @Schema(description = "As the totals that are kept say") @NotNull TotalsView totals,
            @Schema(description = "What their entries add up to, by kind; kinds without any are left out") @NotNull
                    List<KindSum> movements) {}
}
