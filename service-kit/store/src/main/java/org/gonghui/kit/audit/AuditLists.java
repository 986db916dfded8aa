package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.access.AuditAction;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** The code lists of the audit trail. */
@Singleton
public class AuditLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("audit-action", AuditAction.class), CodeList.of("audit-break-reason", BreakReason.class));
    }
}
