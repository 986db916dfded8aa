package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened in a fund over some days. */
@Schema(name = "FundStatement", description = "How a fund stood, what moved, and how it stood then")
public record StatementView(
        @NotNull UUID fund,
        @Schema(description = "First day", examples = "2024-01-01") @NotNull LocalDate from,
        @Schema(description = "Last day", examples = "2024-12-31") @NotNull LocalDate to,
        @Schema(description = "When the first day began") @NotNull TotalsView opening,
        @Schema(description = "What was booked on these days, by kind; kinds without any are left out") @NotNull
                List<KindSum> movements,
        @Schema(description = "When the last day ended, or now: opening and movements together") @NotNull
                TotalsView closing) {}
