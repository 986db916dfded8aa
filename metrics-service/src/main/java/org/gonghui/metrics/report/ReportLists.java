package org.gonghui.metrics.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What reports add to the service's code lists. */
@Singleton
public class ReportLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("missing", Missing.class));
    }
}
