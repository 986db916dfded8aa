package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of honours. */
@Singleton
public class HonourImport extends RecordImport<HonourRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,honour.zh,level,year,recipient.kind,recipient.name.zh,body,state
            sample,H001,全国五一劳动奖章,national,2024,person,张三,GD-HZ,awarded
            """;

    HonourImport(HonourService honours) {
        super(honours);
    }
}
