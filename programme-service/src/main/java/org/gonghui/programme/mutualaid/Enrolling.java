package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.reliefcount.CountedCases;
import org.gonghui.programme.reliefcount.Gift;
import org.gonghui.programme.reliefcount.Gifts;
import org.gonghui.programme.shared.BodyLives;

/** What makes and changes an enrolment, within the open transaction of whoever asks for it. */
@Singleton
class Enrolling {

    private final EnrolmentRepository enrolments;
    private final PlanYearRepository plans;
    private final ClaimRepository claims;
    private final Covers covers;
    private final People people;
    private final Documents documents;
    private final BodyLives lives;
    private final Gifts gifts;
    private final Calendar calendar;

    Enrolling(
            EnrolmentRepository enrolments,
            PlanYearRepository plans,
            ClaimRepository claims,
            Covers covers,
            People people,
            Documents documents,
            BodyLives lives,
            Gifts gifts,
            Calendar calendar) {
        this.enrolments = enrolments;
        this.plans = plans;
        this.claims = claims;
        this.covers = covers;
        this.people = people;
        this.documents = documents;
        this.lives = lives;
        this.gifts = gifts;
        this.calendar = calendar;
    }

    Publication enrol(EnrolmentRequest request) {
        Faults faults = new Faults();
        PlanYearRequest terms = plans.find(request.planYear()).orElse(null);
        if (terms == null) {
            throw Problem.content("/planYear", "unknown_plan_year", Text.of("没有这个保障年度", "There is no such plan-year"));
        }
        covers.check(terms, request.enrolledOn(), faults);
        lives.mustExist(request.body(), request.enrolledOn(), terms.lastDay(), "/body", faults);
        faults.throwIfAny();
        requireNotEnrolled(terms, request.person().identityNumber());
        PersonalFile file = people.open(EnrolmentService.RESOURCE, request.body(), request.person());
        Enrolment enrolment = Enrolment.of(Ids.next(), terms, request.body(), file);
        enrolment.state = EnrolmentState.ENROLLED;
        enrolment.cover(terms, request.enrolledOn(), covers.firstDay(terms, file.person(), request.enrolledOn()));
        enrolment.note = request.note();
        enrolment.externalId = request.externalId();
        enrolments.persist(enrolment);
        return publish(enrolment, file);
    }

    /** The database has the last word; a row of an upload is to be known as rejected before anything of it is written. */
    private void requireNotEnrolled(PlanYearRequest terms, String identityNumber) {
        if (people.token(identityNumber)
                .filter(person -> enrolments.isIn(terms.code(), person))
                .isPresent()) {
            throw MutualAidLists.enrolled();
        }
    }

    /** Copies enrolments of the year before as drafts. */
    void copy(List<Enrolment> old, PlanYearRequest terms) {
        people.hold(old.stream().map(one -> one.person).toList());
        old.forEach(one -> copy(one, terms));
    }

    private void copy(Enrolment old, PlanYearRequest terms) {
        PersonalFile file = people.open(EnrolmentService.RESOURCE, old.body, people.said(old.personalFile));
        Enrolment draft = Enrolment.of(Ids.next(), terms, old.body, file);
        draft.state = EnrolmentState.DRAFT;
        draft.cover(terms, calendar.today(), covers.firstDay(terms, file.person(), calendar.today()));
        draft.renewalOf = old.id;
        enrolments.persist(draft);
        publish(draft, file);
    }

    /** Takes over what of an enrolment may change. */
    Publication correct(Enrolment enrolment, EnrolmentRequest before, EnrolmentRequest after) {
        ExternalIds.requireUnchanged(before.externalId(), after.externalId());
        Faults faults = new Faults();
        requireSame("/planYear", before.planYear(), after.planYear(), faults);
        requireSame("/body", before.body(), after.body(), faults);
        requireSame("/enrolledOn", before.enrolledOn(), after.enrolledOn(), faults);
        boolean otherPerson =
                !before.person().identityNumber().equals(after.person().identityNumber());
        if (otherPerson && claims.hasAny(enrolment.id)) {
            requireSame("/person/identityNumber", true, false, faults);
        }
        faults.throwIfAny();
        PersonalFile file = people.change(enrolment.personalFile, after.person());
        enrolment.correct(file, after.note());
        return publish(enrolment, file);
    }

    private static void requireSame(String pointer, Object before, Object after, Faults faults) {
        if (!before.equals(after)) {
            faults.add(pointer, "immutable", Text.of("不可更改；请另行登记", "Cannot be changed; withdraw it and enrol anew"));
        }
    }

    Publication publish(Enrolment enrolment) {
        return publish(enrolment, people.find(enrolment.personalFile));
    }

    Publication publish(Enrolment enrolment, PersonalFile file) {
        count(enrolment);
        return documents.publish(EnrolmentService.RESOURCE, enrolment.id.toString(), enrolment.document(file.masked()));
    }

    private void count(Enrolment enrolment) {
        if (enrolment.state == EnrolmentState.ENROLLED) {
            gifts.given(Gift.toPerson(
                    EnrolmentService.RESOURCE,
                    enrolment.id,
                    enrolment.body,
                    enrolment.coverFrom,
                    CountedCases.MUTUAL_AID_ENROLMENT,
                    enrolment.person,
                    BigDecimal.ZERO));
        } else {
            gifts.takenBack(EnrolmentService.RESOURCE, enrolment.id);
        }
    }
}
