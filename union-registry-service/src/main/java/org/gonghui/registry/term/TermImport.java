package org.gonghui.registry.term;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of terms. */
@Singleton
public class TermImport extends RecordImport<TermRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,body,number,validFrom
            sample,T001,GD-HZ,12,2022-11-10
            """;

    TermImport(TermService terms) {
        super(terms);
    }
}
