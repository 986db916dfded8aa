package org.gonghui.metrics.catalogue;

import java.util.List;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** What is stored of a metric for readers. */
record MetricDocument(
        String code,
        Name name,
        @Nullable Definition definition,
        Unit unit,
        Area area,
        TimeRule timeRule,
        HierarchyRule hierarchyRule,
        ValueType valueType,
        boolean nonNegative,
        List<Dimension> dimensions,
        List<String> expectedTypes,
        @Nullable String since,
        @Nullable String until,
        @Nullable DerivedFrom derivedFrom) {

    static MetricDocument from(MetricRequest metric) {
        return new MetricDocument(
                metric.code(),
                metric.name(),
                metric.definition(),
                metric.unit(),
                metric.area(),
                metric.timeRule(),
                metric.hierarchyRule(),
                metric.valueType(),
                metric.nonNegative(),
                metric.dimensionList(),
                metric.expectedTypeList(),
                metric.since(),
                metric.until(),
                metric.derivedFrom());
    }
}
