package org.gonghui.metrics.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What figures and roll-ups of a metric go by.
 *
 * @param expectedTypes types of the bodies due to report; empty: all
 * @param derivedFrom records that it is counted from beside what bodies report, as known now; null: none
 */
public record MetricRules(
        String code,
        Unit unit,
        TimeRule timeRule,
        HierarchyRule hierarchyRule,
        ValueType valueType,
        boolean nonNegative,
        List<Dimension> dimensions,
        List<String> expectedTypes,
        @Nullable DerivedFrom derivedFrom) {

    public Optional<Dimension> dimension(String dimensionCode) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equals(dimensionCode))
                .findFirst();
    }

    public boolean expects(String bodyType) {
        return expectedTypes.isEmpty() || expectedTypes.contains(bodyType);
    }
}
