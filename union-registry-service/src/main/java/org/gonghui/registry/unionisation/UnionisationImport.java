package org.gonghui.registry.unionisation;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of unionisations. */
@Singleton
public class UnionisationImport extends RecordImport<UnionisationRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,body,enterprise.zh,year,platformFirm,newEmploymentForm
            seeds,U001,GD-GZ,美团分支机构及合作商,2024,true,true
            """;

    UnionisationImport(UnionisationService unionisations) {
        super(unionisations);
    }
}
