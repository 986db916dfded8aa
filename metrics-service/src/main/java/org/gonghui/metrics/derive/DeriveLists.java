package org.gonghui.metrics.derive;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What derived counts add to the service's code lists. */
@Singleton
public class DeriveLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("derived-missing", DerivedMissing.class));
    }
}
