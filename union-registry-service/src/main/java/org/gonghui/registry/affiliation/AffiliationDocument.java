package org.gonghui.registry.affiliation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored of an affiliation for readers. */
record AffiliationDocument(
        UUID id,
        String body,
        String superior,
        AffiliationKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    AffiliationRequest toRequest() {
        return new AffiliationRequest(body, superior, kind, validFrom, validTo, note);
    }

    static AffiliationDocument from(Affiliation affiliation) {
        AffiliationRequest said = affiliation.toRequest();
        return new AffiliationDocument(
                affiliation.id(),
                said.body(),
                said.superior(),
                said.kind(),
                said.validFrom(),
                said.validTo(),
                said.note());
    }
}
