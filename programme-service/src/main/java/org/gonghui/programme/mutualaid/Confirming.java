package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonalFile;

/** Lets drafts count, within the open transaction of whoever asks for it and keeps others away from them. */
@Singleton
class Confirming {

    private final PlanYearRepository plans;
    private final Enrolling enrolling;
    private final Covers covers;
    private final People people;
    private final Calendar calendar;

    Confirming(PlanYearRepository plans, Enrolling enrolling, Covers covers, People people, Calendar calendar) {
        this.plans = plans;
        this.enrolling = enrolling;
        this.covers = covers;
        this.people = people;
        this.calendar = calendar;
    }

    Publication confirm(Enrolment draft) {
        draft.moveTo(EnrolmentState.ENROLLED);
        Faults faults = new Faults();
        PlanYearRequest terms = plans.find(draft.planYear).orElseThrow();
        covers.check(terms, calendar.today(), faults);
        faults.throwIfAny();
        draft.cover(terms, calendar.today(), covers.firstDay(terms, draft.person, calendar.today()));
        return enrolling.publish(draft);
    }

    /** The same for many of one plan-year. */
    void confirm(PlanYearRequest terms, List<Enrolment> drafts) {
        covers.requireTime(terms);
        LocalDate today = calendar.today();
        Map<UUID, LocalDate> firstDays = covers.firstDays(
                terms, drafts.stream().map(draft -> draft.person).toList(), today);
        Map<UUID, PersonalFile> files =
                people.findAll(drafts.stream().map(draft -> draft.personalFile).toList());
        for (Enrolment draft : drafts) {
            draft.moveTo(EnrolmentState.ENROLLED);
            draft.cover(terms, today, firstDays.get(draft.person));
            enrolling.publish(draft, files.get(draft.personalFile));
        }
    }
}
