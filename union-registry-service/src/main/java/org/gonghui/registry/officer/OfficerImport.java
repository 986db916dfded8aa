package org.gonghui.registry.officer;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of officers. */
@Singleton
public class OfficerImport extends RecordImport<OfficerRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,body,name.zh,post
            seeds,O001,GD-GZ-DIGITECH,梁玉琴,chair
            """;

    OfficerImport(OfficerService officers) {
        super(officers);
    }
}
