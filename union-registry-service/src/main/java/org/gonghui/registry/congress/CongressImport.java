package org.gonghui.registry.congress;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of congresses. */
@Singleton
public class CongressImport extends RecordImport<CongressRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,body,number,heldFrom,heldTo,delegates
            sample,C001,GD-HZ,12,2022-11-08,2022-11-10,300
            """;

    CongressImport(CongressService congresses) {
        super(congresses);
    }
}
