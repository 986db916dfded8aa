package org.gonghui.registry.mechanism;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.gonghui.kit.record.RecordEntity;
import org.jspecify.annotations.NullUnmarked;

/** A standing mechanism of a body. */
@Entity
@NullUnmarked
public class Mechanism extends RecordEntity<MechanismRequest> {

    @Enumerated(EnumType.STRING)
    private MechanismKind kind;

    private LocalDate since;
    private LocalDate until;

    protected Mechanism() {}

    @Override
    protected void describe(MechanismRequest request) {
        kind = request.kind();
        since = request.since();
        until = request.until();
    }

    @Override
    public MechanismRequest toRequest() {
        return new MechanismRequest(body(), kind, since, until, source(), note(), externalId());
    }
}
