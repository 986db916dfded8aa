package org.gonghui.metrics.series;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What series add to the service's code lists. */
@Singleton
public class SeriesLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("not-comparable", NotComparable.class));
    }
}
