package org.gonghui.registry.officer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.NullUnmarked;

/** Somebody in a post of a body. */
@Entity
@NullUnmarked
public class Officer extends RecordEntity<OfficerRequest> {

    private String nameZh;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private Post post;

    @Enumerated(EnumType.STRING)
    private PostBasis basis;

    private UUID term;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Officer() {}

    @Override
    protected void describe(OfficerRequest request) {
        nameZh = request.name().zh();
        nameEn = request.name().en();
        post = request.post();
        basis = request.basis();
        term = request.term();
        validFrom = request.validFrom();
        validTo = request.validTo();
    }

    @Override
    public OfficerRequest toRequest() {
        return new OfficerRequest(
                body(),
                new Name(nameZh, nameEn),
                post,
                basis,
                term,
                validFrom,
                validTo,
                source(),
                note(),
                externalId());
    }
}
