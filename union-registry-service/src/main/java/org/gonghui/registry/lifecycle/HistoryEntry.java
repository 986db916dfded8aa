package org.gonghui.registry.lifecycle;

import java.time.LocalDate;
import org.gonghui.kit.change.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the life of a body.
 *
 * @param date null: not known
 * @param roles of the body in the event, as a JSON array
 * @param detail more about it, as JSON
 * @param document of the affiliation or the event
 * @param corrected what a correction corrects
 */
record HistoryEntry(
        HistoryRepository.Place place,
        @Nullable LocalDate date,
        HistoryKind kind,
        @Nullable String roles,
        @Nullable String detail,
        @Nullable StoredDocument document,
        @Nullable StoredDocument corrected) {

    /** As the contract shows it: a {@link HistoryView}. */
    String json() {
        StringBuilder text = new StringBuilder("{\"date\":");
        text.append(StoredDocument.quote(date == null ? null : date.toString()));
        text.append(",\"kind\":").append(StoredDocument.quote(kind.code()));
        text.append(",\"roles\":").append(roles == null ? "[]" : roles);
        text.append(",\"affiliation\":").append(kind == HistoryKind.AFFILIATED ? json(document) : null);
        text.append(",\"event\":").append(kind == HistoryKind.EVENT ? json(document) : null);
        text.append(",\"corrected\":").append(json(corrected));
        text.append(",\"formerName\":").append(detail);
        return text.append('}').toString();
    }

    private static @Nullable String json(@Nullable StoredDocument document) {
        return document == null ? null : document.json();
    }
}
