package org.gonghui.metrics.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What the metric catalogue adds to the service's code lists and feed. */
@Singleton
public class CatalogueLists implements CodeListCatalogue, ChangeCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("unit", Unit.class),
                CodeList.of("area", Area.class),
                CodeList.of("time-rule", TimeRule.class),
                CodeList.of("hierarchy-rule", HierarchyRule.class),
                CodeList.of("value-type", ValueType.class),
                CodeList.of("counted-resource", CountedResource.class),
                CodeList.of("measure", Measure.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(MetricService.RESOURCE);
    }
}
