package org.gonghui.programme.scheme;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an application has to know of its round.
 *
 * @param firstDay on which it takes applications
 * @param lastDay likewise, included
 */
public record RoundTerms(UUID id, String scheme, String body, String period, LocalDate firstDay, LocalDate lastDay) {

    /** Whether it takes applications on a day. */
    public RoundState on(LocalDate day) {
        if (day.isBefore(firstDay)) {
            return RoundState.UPCOMING;
        }
        return day.isAfter(lastDay) ? RoundState.CLOSED : RoundState.OPEN;
    }
}
