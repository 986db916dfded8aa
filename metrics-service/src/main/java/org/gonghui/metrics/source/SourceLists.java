package org.gonghui.metrics.source;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What the sources add to the service's code lists and feed. */
@Singleton
public class SourceLists implements CodeListCatalogue, ChangeCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("source-kind", SourceKind.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(SourceService.RESOURCE);
    }
}
