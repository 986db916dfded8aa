package org.gonghui.programme.activity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.DateRules;

/** The days of an activity, the first and the last included. */
@Schema(name = "ActivityPeriod", description = "The days of an activity, the first and the last included")
public record Period(
        @Schema(description = "First day; the activity counts in its year", examples = "2024-03-12") @NotNull
                LocalDate from,
        @Schema(description = "Last day; at most 366 days in all", examples = "2024-03-12") @NotNull LocalDate to) {

    private static final long LONGEST = 366;
    private static final long FARTHEST_AHEAD = 366;

    void check(String pointer, Faults faults) {
        DateRules.plausible(from, pointer + "/from", faults);
        DateRules.plausible(to, pointer + "/to", faults);
        DateRules.notBefore(from, to, pointer + "/to", faults);
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            faults.add(
                    pointer, "too_long", Text.of("最多 %d 天", "At most %d days").with(LONGEST));
        }
    }

    /** Rules that depend on the day of the request. */
    void checkOn(LocalDate today, String pointer, Faults faults) {
        DateRules.notAfter(today.plusDays(FARTHEST_AHEAD), from, pointer + "/from", faults);
    }
}
