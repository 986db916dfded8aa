package org.gonghui.metrics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a figure for readers.
 *
 * @param returnReason why it was given back; only of a draft, and so never in a public document
 */
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
        boolean preferred,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String returnReason) {

    static FigureDocument from(KnownFigure known, MetricRules metric, @Nullable String returnReason) {
        return of(known.id(), known.statement(), known.correctionSource(), known.preferred(), metric, returnReason);
    }

    /** What is stored of a figure that was just recorded. */
    static FigureDocument fresh(UUID id, FigureRequest figure, MetricRules metric) {
        return of(id, figure, null, false, metric, null);
    }

    private static FigureDocument of(
            UUID id,
            FigureRequest figure,
            @Nullable Citation correctionSource,
            boolean preferred,
            MetricRules metric,
            @Nullable String returnReason) {
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
                preferred,
                returnReason);
    }
}
