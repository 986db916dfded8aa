package org.gonghui.programme.reliefcount;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** Code lists and feed resource of counts of relief. */
@Singleton
public class ReliefCountLists implements CodeListCatalogue, ChangeCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("counted-cases", CountedCases.class), CodeList.of("withheld", Withheld.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(ReliefCountService.RESOURCE);
    }
}
