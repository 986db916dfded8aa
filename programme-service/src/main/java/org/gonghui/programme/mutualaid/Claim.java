package org.gonghui.programme.mutualaid;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.shared.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** What is claimed of somebody's cover. {@link ClaimAction} says which verb is for which state. */
@Entity
@Table(name = "mutual_aid_claim")
@NullUnmarked
public class Claim {

    @Id
    UUID id;

    UUID enrolment;
    String planYear;
    String body;
    UUID person;
    UUID personalFile;

    @Enumerated(EnumType.STRING)
    ClaimState state;

    @Enumerated(EnumType.STRING)
    ClaimCause cause;

    LocalDate incurredOn;
    BigDecimal claimed;
    BigDecimal assessed;
    BigDecimal approved;
    private BigDecimal paid;
    private LocalDate paidOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<ClaimReason> reasons = List.of();

    private String remark;
    private String note;
    UUID batch;
    LocalDate dueOn;
    String submittedBy;
    String assessedBy;
    private String decidedBy;

    @Embedded
    ExternalId externalId;

    protected Claim() {}

    static Claim of(UUID id, Enrolment enrolment, PersonalFile file, ClaimRequest request, String submittedBy) {
        Claim claim = new Claim();
        claim.id = id;
        claim.enrolment = enrolment.id;
        claim.planYear = enrolment.planYear;
        claim.body = enrolment.body;
        claim.person = file.person();
        claim.personalFile = file.id();
        claim.state = ClaimState.SUBMITTED;
        claim.cause = request.cause();
        claim.incurredOn = request.incurredOn();
        claim.claimed = Money.amountOf(request.claimed());
        claim.note = request.note();
        claim.externalId = request.externalId();
        claim.submittedBy = submittedBy;
        return claim;
    }

    /** Whether a request says what this claim was made of; what the person's file holds aside. */
    boolean isMadeOf(ClaimRequest request) {
        return enrolment.equals(request.enrolment())
                && cause == request.cause()
                && incurredOn.equals(request.incurredOn())
                && claimed.compareTo(Money.amountOf(request.claimed())) == 0
                && Objects.equals(note, request.note());
    }

    void assess(BigDecimal amount, List<ClaimReason> why, String inWords, String by) {
        assessed = amount;
        explain(why, inWords);
        assessedBy = by;
        state = ClaimAction.ASSESS.from(state);
    }

    void approve(String by) {
        approved = assessed;
        decidedBy = by;
        state = ClaimAction.APPROVE.from(state);
    }

    void reject(List<ClaimReason> why, String inWords, String by) {
        explain(why, inWords);
        decidedBy = by;
        state = ClaimAction.REJECT.from(state);
    }

    void take(UUID into) {
        batch = into;
        state = ClaimAction.BATCH.from(state);
    }

    void release() {
        batch = null;
        state = ClaimAction.RELEASE.from(state);
    }

    void pay(LocalDate on, BigDecimal amount) {
        paid = amount;
        paidOn = on;
        state = ClaimAction.PAY.from(state);
    }

    void fail(String why) {
        remark = why;
        state = ClaimAction.FAIL.from(state);
    }

    /** Back to where it is assessed: what was approved no longer counts. */
    void sendBack(String why) {
        batch = null;
        approved = null;
        decidedBy = null;
        remark = why;
        state = ClaimAction.SEND_BACK.from(state);
    }

    void reverse(String why) {
        paid = null;
        paidOn = null;
        remark = why;
        state = ClaimAction.REVERSE.from(state);
    }

    private void explain(List<ClaimReason> why, String inWords) {
        reasons = List.copyOf(why);
        remark = inWords;
    }

    ClaimDocument document(PersonView masked) {
        return new ClaimDocument(
                id,
                enrolment,
                planYear,
                body,
                masked,
                state,
                cause,
                incurredOn,
                Money.yuan(claimed),
                Money.yuan(assessed),
                Money.yuan(approved),
                Money.yuan(paid),
                paidOn,
                List.copyOf(reasons),
                remark,
                note,
                batch,
                dueOn,
                submittedBy,
                assessedBy,
                decidedBy,
                externalId);
    }
}
