package org.gonghui.programme.activity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.NullUnmarked;

/** Something that a union body did and counted. */
@Entity
@NullUnmarked
public class Activity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String nameZh;
    private String nameEn;
    private String organiser;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private String place;
    private int sessions;
    private Integer people;
    private Integer personTimes;
    private BigDecimal money;
    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private QuantityUnit quantityUnit;

    private String note;

    @Embedded
    private ExternalId externalId;

    protected Activity() {}

    /** A new activity; its external id stays with it. */
    static Activity of(UUID id, ActivityRequest request) {
        Activity activity = new Activity();
        activity.id = id;
        activity.externalId = request.externalId();
        activity.become(request);
        return activity;
    }

    /** Takes over everything but the external id. */
    final void become(ActivityRequest request) {
        kind = request.kind();
        nameZh = request.name().zh();
        nameEn = request.name().en();
        organiser = request.organiser();
        periodFrom = request.period().from();
        periodTo = request.period().to();
        place = request.place();
        sessions = request.sessions();
        people = request.people();
        personTimes = request.personTimes();
        money = Money.amountOf(request.money());
        quantity = request.quantity() == null ? null : request.quantity().value();
        quantityUnit = request.quantity() == null ? null : request.quantity().unit();
        note = request.note();
    }

    UUID id() {
        return id;
    }

    /** Whether a request names another organiser, or other days, than this activity has. */
    boolean isHeldOtherwise(ActivityRequest request) {
        return !request.organiser().equals(organiser) || !request.period().equals(new Period(periodFrom, periodTo));
    }

    ActivityDocument document() {
        return new ActivityDocument(
                id,
                kind,
                new Name(nameZh, nameEn),
                organiser,
                new Period(periodFrom, periodTo),
                place,
                sessions,
                people,
                personTimes,
                Money.yuan(money),
                quantity == null ? null : Quantity.of(quantity, quantityUnit),
                note,
                externalId);
    }
}
