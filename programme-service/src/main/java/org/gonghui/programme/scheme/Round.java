package org.gonghui.programme.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A span of days in which a body takes applications of a scheme. */
@Entity
@Table(name = "relief_round")
@NullUnmarked
public class Round {

    @Id
    private UUID id;

    private String scheme;
    private String body;
    private String period;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String note;

    protected Round() {}

    static Round of(UUID id, RoundRequest request) {
        Round round = new Round();
        round.id = id;
        round.scheme = request.scheme();
        round.body = request.body();
        round.period = request.period();
        round.become(request);
        return round;
    }

    /** Takes over what of a round may change. */
    final void become(RoundRequest request) {
        firstDay = request.first();
        lastDay = request.last();
        note = request.note();
    }

    RoundRequest toRequest() {
        return new RoundRequest(scheme, body, period, firstDay, lastDay, note);
    }

    RoundDocument document() {
        return new RoundDocument(id, scheme, body, period, firstDay, lastDay, note);
    }

    RoundTerms terms() {
        return new RoundTerms(id, scheme, body, period, firstDay, lastDay);
    }
}
