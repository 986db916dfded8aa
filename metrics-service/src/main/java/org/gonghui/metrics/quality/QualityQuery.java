package org.gonghui.metrics.quality;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What findings are asked for; null means all. */
record QualityQuery(String body, int year, @Nullable FindingKind kind, @Nullable String metric) {

    List<?> filters() {
        return Arrays.asList("quality-findings", body, year, kind, metric);
    }

    boolean wants(FindingKind... kinds) {
        return kind == null || Arrays.asList(kinds).contains(kind);
    }

    boolean wantsMetric(String code) {
        return metric == null || metric.equals(code);
    }
}
