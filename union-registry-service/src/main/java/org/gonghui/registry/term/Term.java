package org.gonghui.registry.term;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.record.RecordEntity;
import org.jspecify.annotations.NullUnmarked;

/** A term of a body. */
@Entity
@NullUnmarked
public class Term extends RecordEntity<TermRequest> {

    private Integer number;
    private UUID congress;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Term() {}

    @Override
    protected void describe(TermRequest request) {
        number = request.number();
        congress = request.congress();
        validFrom = request.validFrom();
        validTo = request.validTo();
    }

    @Override
    public TermRequest toRequest() {
        return new TermRequest(body(), number, congress, validFrom, validTo, source(), note(), externalId());
    }
}
