package org.gonghui.registry.unionisation;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.NullUnmarked;

/** A union that was set up in an enterprise. */
@Entity
@NullUnmarked
public class Unionisation extends RecordEntity<UnionisationRequest> {

    private String enterpriseZh;
    private String enterpriseEn;
    private LocalDate setUpOn;
    private Integer year;
    private Integer workers;
    private Integer members;
    private boolean platformFirm;
    private boolean newEmploymentForm;
    private String industry;

    protected Unionisation() {}

    @Override
    protected void describe(UnionisationRequest request) {
        enterpriseZh = request.enterprise().zh();
        enterpriseEn = request.enterprise().en();
        setUpOn = request.setUpOn();
        year = request.year();
        workers = request.workers();
        members = request.members();
        platformFirm = request.platformFirm();
        newEmploymentForm = request.newEmploymentForm();
        industry = request.industry();
    }

    @Override
    public UnionisationRequest toRequest() {
        return new UnionisationRequest(
                body(),
                new Name(enterpriseZh, enterpriseEn),
                setUpOn,
                year,
                workers,
                members,
                platformFirm,
                newEmploymentForm,
                industry,
                source(),
                note(),
                externalId());
    }
}
