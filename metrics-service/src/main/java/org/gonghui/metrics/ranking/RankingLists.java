package org.gonghui.metrics.ranking;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What rankings add to the service's code lists. */
@Singleton
public class RankingLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("ranking-order", RankingOrder.class));
    }
}
