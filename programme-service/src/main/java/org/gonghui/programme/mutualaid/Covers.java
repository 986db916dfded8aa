package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
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
        return firstDays(terms, List.of(person), enrolledOn).get(person);
    }

    /** The same for many who are enrolled on one day. */
    Map<UUID, LocalDate> firstDays(PlanYearRequest terms, Collection<UUID> people, LocalDate enrolledOn) {
        Set<UUID> goingOn = enrolledOn.isAfter(terms.firstDay())
                ? Set.of()
                : plans.of(terms.plan(), terms.year() - 1)
                        .map(before -> enrolments.covered(before.code(), people, before.lastDay()))
                        .orElse(Set.of());
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> firstDay(terms, enrolledOn, goingOn.contains(person) ? 0 : terms.waitingDays())));
    }

    private static LocalDate firstDay(PlanYearRequest terms, LocalDate enrolledOn, int waitingDays) {
        LocalDate afterWaiting = enrolledOn.plusDays(waitingDays);
        return afterWaiting.isBefore(terms.firstDay()) ? terms.firstDay() : afterWaiting;
    }

    /** Lets pass only while a waiting period that begins today ends within the year. */
    void requireTime(PlanYearRequest terms) {
        if (calendar.today().plusDays(terms.waitingDays()).isAfter(terms.lastDay())) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("", "year_over", Text.of("等待期满时保障年度已结束", "The year is over before a waiting period ends"));
        }
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
