package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A plan-year as the contract shows it: {@link PlanYearRequest} with its version. */
@Schema(name = "MutualAidPlanYear", description = "What a plan of mutual aid covers in a year, and on which terms")
public record PlanYearView(
        @Schema(description = "Permanent code", examples = "second_medical_2025") @NotNull String code,
        @Schema(description = "Code of the plan, the same in every year", examples = "second_medical") @NotNull
                String plan,
        @Schema(description = "It covers the days of this year", examples = "2025") @NotNull Integer year,
        @Schema(description = "Code of the union body that runs it", examples = "GD") @NotNull String body,
        @NotNull Name name,
        @Schema(description = "For each person and year") @NotNull Money premium,
        @Schema(description = "What of the premium the union pays") @NotNull Money subsidy,
        @Schema(description = "The most that is paid for one person in the year") @NotNull Money ceiling,
        @Schema(description = "Days after enrolment in which nothing is covered, except for who was covered until then")
                @NotNull
                Integer waitingDays,
        @Schema(description = "What is covered") @NotNull List<Benefit> benefits,
        @Schema(description = "How long each step of a claim may take; null: no limits") @Nullable ClaimLimits limits,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of plan-years. */
    @Schema(name = "MutualAidPlanYearPage", description = "A page of plan-years, by code")
    public record PlanYearPage(
            @NotNull List<PlanYearView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
