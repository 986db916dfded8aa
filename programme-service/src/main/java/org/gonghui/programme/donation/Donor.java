package org.gonghui.programme.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.NullUnmarked;

/** Who gives. */
@Entity
@Table(name = "donor")
@NullUnmarked
public class Donor extends RecordEntity<DonorRequest> {

    @Enumerated(EnumType.STRING)
    private DonorKind kind;

    private String nameZh;
    private String nameEn;
    private Boolean consentsToBeNamed;

    protected Donor() {}

    @Override
    protected void describe(DonorRequest request) {
        kind = request.kind();
        nameZh = request.name() == null ? null : request.name().zh();
        nameEn = request.name() == null ? null : request.name().en();
        consentsToBeNamed = request.consentsToBeNamed();
    }

    @Override
    public DonorRequest toRequest() {
        Name name = nameZh == null ? null : new Name(nameZh, nameEn);
        return new DonorRequest(body(), kind, name, consentsToBeNamed, source(), note(), externalId());
    }
}
