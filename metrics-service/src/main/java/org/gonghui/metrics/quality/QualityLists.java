package org.gonghui.metrics.quality;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What findings add to the service's code lists. */
@Singleton
public class QualityLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("finding-kind", FindingKind.class),
                CodeList.of("finding-severity", Severity.class),
                CodeList.of("compared-role", ComparedRole.class));
    }
}
