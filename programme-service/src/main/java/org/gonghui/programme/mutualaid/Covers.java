package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;

/** From when somebody who is enrolled is covered. */
@Singleton
class Covers {

    private final EnrolmentRepository enrolments;
    private final PlanYearRepository plans;
    private final Calendar calendar;

    Covers(EnrolmentRepository enrolments, PlanYearRepository plans, Calendar calendar) {
        this.enrolments = enrolments;
        this.plans = plans;
        this.calendar = calendar;
    }

    /**
     * The first day of cover: after the waiting period, but not before the year. Whoever the year before covers to its
     * last day does not wait again.
     */
    LocalDate firstDay(PlanYearRequest terms, UUID person, LocalDate enrolledOn) {
        boolean goesOn = !enrolledOn.isAfter(terms.firstDay())
                && plans.of(terms.plan(), terms.year() - 1)
                        .filter(before -> enrolments.covers(before.code(), person, before.lastDay()))
                        .isPresent();
        LocalDate afterWaiting = goesOn ? enrolledOn : enrolledOn.plusDays(terms.waitingDays());
        return afterWaiting.isBefore(terms.firstDay()) ? terms.firstDay() : afterWaiting;
    }

    /** Notes a fault where a day of enrolment leaves no day of cover, or has not come. */
    void check(PlanYearRequest terms, LocalDate enrolledOn, Faults faults) {
        if (enrolledOn.isAfter(calendar.today())) {
            faults.add("/enrolledOn", "too_late", Text.of("不得晚于今天", "Not after today"));
        }
        if (enrolledOn.isBefore(terms.firstDay().minusYears(1))) {
            faults.add("/enrolledOn", "too_early", Text.of("早于保障年度一年以上", "More than a year before the year of cover"));
        }
        if (enrolledOn.plusDays(terms.waitingDays()).isAfter(terms.lastDay())) {
            faults.add(
                    "/enrolledOn",
                    "too_late",
                    Text.of("等待期满时保障年度已结束", "The year is over before the waiting period ends"));
        }
    }
}
