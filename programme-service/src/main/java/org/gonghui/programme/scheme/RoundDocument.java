package org.gonghui.programme.scheme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored of a round for readers: all that {@link RoundView} shows but state, version and time. */
record RoundDocument(
        UUID id,
        String scheme,
        String body,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String note) {}
