package org.gonghui.registry.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that has just changed what it changes, and is to be kept.
 *
 * @param corrects id of the event that it corrects
 */
record Happening(
        LifecycleKind kind,
        LocalDate date,
        String reason,
        @Nullable String documentNumber,
        List<Party> parties,
        @Nullable UUID corrects) {

    static Happening of(LifecycleKind kind, EventRequest request, List<Party> parties) {
        return new Happening(kind, request.date(), request.reason(), request.documentNumber(), parties, null);
    }
}
