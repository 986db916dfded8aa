package org.gonghui.registry.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every request for an event says. */
interface EventRequest {

    LocalDate date();

    String reason();

    @Nullable
    String documentNumber();
}
