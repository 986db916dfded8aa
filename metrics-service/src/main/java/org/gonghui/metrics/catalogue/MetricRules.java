package org.gonghui.metrics.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What figures and roll-ups of a metric go by.
 *
 * @param expectedTypes types of the bodies due to report; empty: all
 */
public record MetricRules(
        String code,
        Unit unit,
        TimeRule timeRule,
        HierarchyRule hierarchyRule,
        ValueType valueType,
        boolean nonNegative,
        List<Dimension> dimensions,
        List<String> expectedTypes) {

    public Optional<Dimension> dimension(String dimensionCode) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equals(dimensionCode))
                .findFirst();
    }

    public boolean expects(String bodyType) {
        return expectedTypes.isEmpty() || expectedTypes.contains(bodyType);
    }
}
