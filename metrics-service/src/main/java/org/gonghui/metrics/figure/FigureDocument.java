package org.gonghui.metrics.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.Unit;
import org.jspecify.annotations.Nullable;

/** What is stored of a figure for readers. */
record FigureDocument(
        UUID id,
        String body,
        String metric,
        Period period,
        Map<String, String> breakdown,
        Basis basis,
        BigDecimal value,
        Unit unit,
        Qualifier qualifier,
        Bounds bounds,
        Coverage coverage,
        @Nullable Citation source,
        @Nullable UUID restates,
        FigureState state,
        @Nullable String note,
        @Nullable ExternalId externalId,
        @Nullable Citation correctionSource,
        boolean preferred) {

    static FigureDocument from(KnownFigure known, MetricRules metric) {
        return of(known.id(), known.statement(), known.correctionSource(), known.preferred(), metric);
    }

    /** What is stored of a figure that was just recorded. */
    static FigureDocument fresh(UUID id, FigureRequest figure, MetricRules metric) {
        return of(id, figure, null, false, metric);
    }

    private static FigureDocument of(
            UUID id, FigureRequest figure, @Nullable Citation correctionSource, boolean preferred, MetricRules metric) {
        return new FigureDocument(
                id,
                figure.body(),
                figure.metric(),
                figure.period(),
                figure.parts(),
                figure.basis(),
                figure.value(),
                metric.unit(),
                figure.qualifier(),
                Bounds.of(figure.value(), figure.qualifier(), metric.nonNegative()),
                figure.coverage(),
                figure.source(),
                figure.restates(),
                figure.state(),
                figure.note(),
                figure.externalId(),
                correctionSource,
                preferred);
    }
}
