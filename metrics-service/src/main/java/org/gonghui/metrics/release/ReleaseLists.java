package org.gonghui.metrics.release;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What releases add to the service's code lists and feed. */
@Singleton
public class ReleaseLists implements CodeListCatalogue, ChangeCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("release-part", ReleasePart.class), CodeList.of("release-change", ReleaseChange.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(ReleaseService.RESOURCE);
    }
}
