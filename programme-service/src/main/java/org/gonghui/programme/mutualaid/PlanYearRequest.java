package org.gonghui.programme.mutualaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** What mutual aid covers in a year: the request, and all that there is to say of it. */
@Schema(
        name = "MutualAidPlanYearRequest",
        description = "What a plan of mutual aid covers in a year, and on which terms")
public record PlanYearRequest(
        @Schema(description = "Permanent code of the plan in this year", examples = "second_medical_2025")
                @NotNull
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                String code,
        @Schema(description = "Code of the plan, the same in every year", examples = "second_medical")
                @NotNull
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                String plan,
        @Schema(description = "It covers the days of this year", examples = "2025") @NotNull @Min(1950) @Max(2199)
                Integer year,
        @Schema(description = "Code of the union body that runs it", examples = "GD")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @NotNull @Valid Name name,
        @Schema(description = "For each person and year") @NotNull @Valid Money premium,
        @Schema(description = "What of the premium the union pays") @NotNull @Valid Money subsidy,
        @Schema(description = "The most that is paid for one person in the year") @NotNull @Valid Money ceiling,
        @Schema(description = "Days after enrolment in which nothing is covered, except for who was covered until then")
                @NotNull
                @Min(0)
                @Max(365)
                Integer waitingDays,
        @Schema(description = "What is covered, each cause once") @NotEmpty @Size(max = 7)
                List<@NotNull @Valid Benefit> benefits,
        @Schema(
                        description =
                                "How long each step of a claim may take; absent: no limits. Claims keep those of their last step")
                @Valid
                @Nullable
                ClaimLimits limits,
        @Schema(description = "Anything else; nothing about a person")
                @Size(min = 1, max = 1000)
                @NoPersonalNumbers
                @Nullable
                String note)
        implements Checked {

    public PlanYearRequest {
        benefits = benefits == null ? null : List.copyOf(benefits);
    }

    @Override
    public void check(Faults faults) {
        ceiling.checkPositive("/ceiling", faults);
        if (yuan(subsidy).compareTo(yuan(premium)) > 0) {
            faults.add("/subsidy/amount", "range", Text.of("不得高于保费", "Not more than the premium"));
        }
        Set<ClaimCause> seen = EnumSet.noneOf(ClaimCause.class);
        for (int at = 0; at < benefits.size(); at++) {
            if (!seen.add(benefits.get(at).cause())) {
                faults.add("/benefits/" + at + "/cause", "duplicate", Text.of("此事由已列出", "The cause is there twice"));
            }
        }
    }

    Optional<Benefit> benefit(ClaimCause cause) {
        return benefits.stream().filter(one -> one.cause() == cause).findFirst();
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    private static BigDecimal yuan(Money money) {
        return new BigDecimal(money.amount());
    }
}
