package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What the figures add to the service's code lists and feed. */
@Singleton
public class FigureLists implements CodeListCatalogue, ChangeCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("period-kind", PeriodKind.class),
                CodeList.of("basis", Basis.class),
                CodeList.of("qualifier", Qualifier.class),
                CodeList.of("coverage", Coverage.class),
                CodeList.of("figure-state", FigureState.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(FigureService.RESOURCE);
    }
}
