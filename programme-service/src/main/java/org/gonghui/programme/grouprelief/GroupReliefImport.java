package org.gonghui.programme.grouprelief;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of group relief. */
@Singleton
public class GroupReliefImport extends RecordImport<GroupReliefRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,body,segment,from,to,targetGroup,recipients,goodsValue.amount,goodsValue.currency
            sample,G001,GD-HZ,cooling,2024-06-12,2024-06-14,户外一线职工,300,15000.00,CNY
            """;

    GroupReliefImport(GroupReliefRecords records) {
        super(records);
    }
}
