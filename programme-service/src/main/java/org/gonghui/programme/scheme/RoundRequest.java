package org.gonghui.programme.scheme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** What a round is to look like. */
@Schema(name = "ReliefRoundRequest", description = "A round as it is written")
public record RoundRequest(
        @Schema(description = "Code of the scheme", examples = "provincial_organs_severe_illness")
                @NotNull
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                String scheme,
        @Schema(description = "Code of the body that holds it, for itself and those below it", examples = "GD-ORG")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(
                        description =
                                "A month, or a year for a scheme that is open at any time; one round of a scheme and body in each",
                        examples = "2024-03")
                @NotNull
                @Pattern(regexp = RoundRequest.PERIOD)
                String period,
        @Schema(description = "First day on which it takes applications; null: the first of the period") @Nullable
                LocalDate firstDay,
        @Schema(description = "Last day on which it takes applications; null: the last of the period") @Nullable
                LocalDate lastDay,
        @Schema(description = "Anything else; nothing about a person")
                @Size(min = 1, max = 2000)
                @NoPersonalNumbers
                @Nullable
                String note)
        implements Checked {

    static final String PERIOD = "^(19\\d{2}|2[01]\\d{2})(-(0[1-9]|1[0-2]))?$";

    private static final int YEAR_LENGTH = 4;

    @Override
    public void check(Faults faults) {
        DateRules.plausible(firstDay, "/firstDay", faults);
        DateRules.plausible(lastDay, "/lastDay", faults);
        DateRules.notBefore(first(), last(), "/lastDay", faults);
    }

    /** The same with both days said. */
    RoundRequest whole() {
        return new RoundRequest(scheme, body, period, first(), last(), note);
    }

    boolean isOfYear() {
        return period.length() == YEAR_LENGTH;
    }

    LocalDate first() {
        return firstDay == null ? month(1).atDay(1) : firstDay;
    }

    LocalDate last() {
        return lastDay == null ? month(12).atEndOfMonth() : lastDay;
    }

    /** Whether a day lies in the period. */
    boolean covers(LocalDate day) {
        return day.toString().startsWith(period);
    }

    private YearMonth month(int ofYear) {
        return isOfYear() ? YearMonth.of(Integer.parseInt(period), ofYear) : YearMonth.parse(period);
    }
}
