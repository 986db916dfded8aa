package org.gonghui.programme.relief;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.scheme.ApplicantKind;
import org.gonghui.programme.scheme.RoundTerms;
import org.gonghui.programme.scheme.Rule;
import org.gonghui.programme.shared.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** An application for relief. Its verbs trust their callers about states: {@link OpenCases} tells them. */
@Entity
@Table(name = "relief_application")
@NullUnmarked
public class Application {

    @Id
    UUID id;

    UUID round;
    String scheme;
    String body;
    String organiser;
    UUID rule;
    LocalDate appliedOn;

    @Enumerated(EnumType.STRING)
    ApplicantKind applicant;

    UUID person;
    UUID personalFile;
    String facts;
    String documents;
    String note;

    @Enumerated(EnumType.STRING)
    ApplicationState state;

    BigDecimal asked;
    BigDecimal assessed;
    BigDecimal approved;
    BigDecimal paid;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> flags = List.of();

    UUID batch;
    LocalDate dueOn;
    LocalDate readyOn;

    @Enumerated(EnumType.STRING)
    Desk desk;

    String deskBody;

    protected Application() {}

    static Application draft(UUID id, RoundTerms terms, ApplicationRequest request) {
        Application draft = new Application();
        draft.id = id;
        draft.round = terms.id();
        draft.scheme = terms.scheme();
        draft.organiser = terms.body();
        draft.body = request.body();
        draft.state = ApplicationState.DRAFT;
        draft.waitAt(Desk.OFFICER, request.body(), null);
        return draft;
    }

    /**
     * Takes over what may change while the case is with its body.
     *
     * @param factsText as JSON, and so the documents
     */
    void describe(
            ApplicationRequest request,
            LocalDate day,
            Rule bound,
            PersonalFile file,
            String factsText,
            String documentsText) {
        appliedOn = day;
        rule = bound.id();
        applicant = request.applicant();
        person = file.person();
        personalFile = file.id();
        asked = Money.amountOf(request.asked());
        facts = factsText;
        documents = documentsText;
        note = request.note();
    }

    /** Goes where an action leads. What belongs to states that it leaves behind is dropped. */
    void move(ApplicationAction action) {
        state = action.from(state);
        readyOn = null;
        switch (action) {
            case SUBMIT, APPEAL, OBJECT, SEND_BACK -> {
                assessed = null;
                approved = null;
                batch = null;
            }
            case RELEASE, FAIL, PAY -> batch = null;
            case REVERSE -> paid = null;
            case CREATE,
                    EDIT,
                    WITHDRAW,
                    TAKE_UP,
                    RETURN,
                    REVIEW,
                    REJECT,
                    POST_NOTICE,
                    ENDORSE,
                    APPROVE,
                    DECLINE,
                    BATCH,
                    CLOSE -> {
                // nothing more than the state
            }
        }
    }

    void waitAt(Desk atDesk, String ofBody, LocalDate until) {
        desk = atDesk;
        deskBody = ofBody;
        dueOn = until;
    }

    void waitNowhere() {
        waitAt(null, null, null);
    }

    /** Nobody need look at it before this day. */
    void restUntil(LocalDate day) {
        readyOn = day;
    }

    void assess(BigDecimal amount) {
        assessed = amount;
    }

    void approve(BigDecimal amount) {
        approved = amount;
    }

    void pay(BigDecimal amount) {
        paid = amount;
    }

    void enter(UUID paymentBatch) {
        batch = paymentBatch;
    }

    void flag(List<ApplicationFlag> found) {
        flags = found.stream().map(ApplicationFlag::name).toList();
    }
}
