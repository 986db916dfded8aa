package org.gonghui.registry.affiliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.database.Ids;
import org.jspecify.annotations.NullUnmarked;

/** One body standing under another for some time. Only its end and its remarks may change. */
@Entity
@NullUnmarked
public class Affiliation {

    @Id
    private UUID id;

    private String body;
    private String superior;

    @Enumerated(EnumType.STRING)
    private AffiliationKind kind;

    private LocalDate validFrom;
    private LocalDate validTo;
    private String note;

    protected Affiliation() {}

    static Affiliation recorded(AffiliationRequest request) {
        return known(Ids.next(), request);
    }

    static Affiliation known(UUID id, AffiliationRequest request) {
        Affiliation affiliation = new Affiliation();
        affiliation.id = id;
        affiliation.body = request.body();
        affiliation.superior = request.superior();
        affiliation.kind = request.kind();
        affiliation.validFrom = request.validFrom();
        affiliation.describe(request);
        return affiliation;
    }

    void end(LocalDate day) {
        validTo = day;
    }

    void describe(AffiliationRequest request) {
        validTo = request.validTo();
        note = request.note();
    }

    UUID id() {
        return id;
    }

    String body() {
        return body;
    }

    AffiliationRequest toRequest() {
        return new AffiliationRequest(body, superior, kind, validFrom, validTo, note);
    }
}
