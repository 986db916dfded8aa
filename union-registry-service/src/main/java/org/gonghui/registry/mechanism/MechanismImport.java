package org.gonghui.registry.mechanism;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of mechanisms. */
@Singleton
public class MechanismImport extends RecordImport<MechanismRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,body,kind,since
            sample,M001,GD-HZ,workers_congress,2020-01-01
            """;

    MechanismImport(MechanismService mechanisms) {
        super(mechanisms);
    }
}
