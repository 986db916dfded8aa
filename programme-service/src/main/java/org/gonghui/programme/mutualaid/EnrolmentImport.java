package org.gonghui.programme.mutualaid;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.bulk.ImportByExternalId;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** Bulk enrolment. Its rows are about people, so what is stored of an upload is sealed. */
@ApplicationScoped
public class EnrolmentImport extends ImportByExternalId<EnrolmentRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,planYear,body,enrolledOn,person.name,person.identityNumber
            sample,E001,second_medical_2025,GD-HZ,2024-12-02,陈示例,44010119800101005X
            """;

    private final EnrolmentService enrolments;

    EnrolmentImport(EnrolmentService enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public String collection() {
        return "mutual-aid/enrolments";
    }

    @Override
    public Class<EnrolmentRequest> rowType() {
        return EnrolmentRequest.class;
    }

    @Override
    public boolean isSealed() {
        return true;
    }

    @Override
    protected @Nullable ExternalId externalIdOf(EnrolmentRequest row) {
        return row.externalId();
    }

    @Override
    protected Publication upsert(EnrolmentRequest row, ExternalId externalId) {
        return enrolments.upsert(row, externalId);
    }

    @Override
    protected void forget() {
        enrolments.forget();
    }
}
