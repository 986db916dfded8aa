package org.gonghui.programme.mutualaid;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.person.PersonRequest;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.NullUnmarked;

/** Somebody's cover in a plan-year. */
@Entity
@Table(name = "mutual_aid_enrolment")
@NullUnmarked
public class Enrolment {

    @Id
    UUID id;

    String planYear;
    String body;
    UUID person;
    UUID personalFile;

    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    LocalDate enrolledOn;
    LocalDate coverFrom;
    LocalDate coverTo;
    private BigDecimal premium;
    private BigDecimal subsidy;
    UUID renewalOf;
    String note;

    @Embedded
    ExternalId externalId;

    protected Enrolment() {}

    static Enrolment of(UUID id, PlanYearRequest terms, String body, PersonalFile file) {
        Enrolment enrolment = new Enrolment();
        enrolment.id = id;
        enrolment.planYear = terms.code();
        enrolment.body = body;
        enrolment.hold(file);
        enrolment.coverTo = terms.lastDay();
        return enrolment;
    }

    /** Is enrolled by these terms on a day, and covered from another on. Of a draft: as if it were confirmed at once. */
    void cover(PlanYearRequest terms, LocalDate enrolled, LocalDate from) {
        enrolledOn = enrolled;
        coverFrom = from;
        premium = Money.amountOf(terms.premium());
        subsidy = Money.amountOf(terms.subsidy());
    }

    /** Takes over what may be corrected. */
    void correct(PersonalFile file, String newNote) {
        hold(file);
        note = newNote;
    }

    private void hold(PersonalFile file) {
        person = file.person();
        personalFile = file.id();
    }

    /** Goes on to another state, or says which are possible. */
    void moveTo(EnrolmentState next) {
        if (!state.next().contains(next)) {
            String possible =
                    state.next().stream().map(EnrolmentState::code).sorted().collect(Collectors.joining(", "));
            throw new Problem(CommonProblem.CONFLICT)
                    .with(
                            "/state",
                            "wrong_state",
                            Text.of("现为“%s”，可转为：[%s]", "It is “%s”; it may become: [%s]")
                                    .with(state.code(), possible));
        }
        state = next;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(coverFrom) && !day.isAfter(coverTo);
    }

    EnrolmentRequest toRequest(PersonRequest said) {
        return new EnrolmentRequest(planYear, body, said, enrolledOn, note, externalId);
    }

    EnrolmentDocument document(PersonView masked) {
        return new EnrolmentDocument(
                id,
                planYear,
                body,
                masked,
                state,
                enrolledOn,
                coverFrom,
                coverTo,
                Money.yuan(premium),
                Money.yuan(subsidy),
                renewalOf,
                note,
                externalId);
    }
}
