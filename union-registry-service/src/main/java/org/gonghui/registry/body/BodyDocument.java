package org.gonghui.registry.body;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** What is stored of a body for readers: everything that does not depend on the date of the question. */
record BodyDocument(
        String code,
        Name name,
        @Nullable Name shortName,
        BodyType type,
        BodyLevel level,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        @Nullable String industry,
        @Nullable Ownership ownership,
        boolean platformFirm,
        @Nullable LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn,
        BodyStatus status,
        @Nullable Location location,
        @Nullable String contact,
        List<String> tags,
        @Nullable String note,
        List<FormerName> formerNames,
        List<String> predecessors,
        List<String> successors,
        @Nullable String mergedInto) {

    Lineage lineage() {
        return new Lineage(formerNames, predecessors, successors, mergedInto);
    }

    /** The request that would describe this body, without a superior. */
    BodyRequest toRequest() {
        return new BodyRequest(
                code,
                name,
                shortName,
                type,
                level,
                null,
                null,
                divisionCode,
                creditCode,
                industry,
                ownership,
                platformFirm,
                foundedOn,
                dissolvedOn,
                location,
                contact,
                tags,
                note);
    }

    static BodyDocument from(BodyRequest body, Lineage lineage) {
        return new BodyDocument(
                body.code(),
                body.name(),
                body.shortName(),
                body.type(),
                body.level(),
                body.divisionCode(),
                body.creditCode(),
                body.industry(),
                body.ownership(),
                body.isPlatformFirm(),
                body.foundedOn(),
                body.dissolvedOn(),
                body.dissolvedOn() == null ? BodyStatus.ACTIVE : BodyStatus.DISSOLVED,
                body.location(),
                body.contact(),
                body.tagList(),
                body.note(),
                lineage.formerNames(),
                lineage.predecessors(),
                lineage.successors(),
                lineage.mergedInto());
    }
}
