package org.gonghui.metrics.catalogue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** A metric as the contract shows it: a {@link MetricDocument} with its version. */
@Schema(name = "Metric", description = "What is counted, in what, and how it adds up")
public record MetricView(
        @Schema(description = "Permanent code") @NotNull String code,
        @Schema(description = "Name") @NotNull Name name,
        @Schema(description = "What exactly is counted") @Nullable Definition definition,
        @Schema(description = "What it counts in") @NotNull Unit unit,
        @Schema(description = "Which work it belongs to") @NotNull Area area,
        @Schema(description = "How values add up over time") @NotNull TimeRule timeRule,
        @Schema(description = "How values add up over the bodies of the tree") @NotNull HierarchyRule hierarchyRule,
        @Schema(description = "What kind of number it is") @NotNull ValueType valueType,
        @Schema(description = "Whether it can never be negative") @NotNull Boolean nonNegative,
        @Schema(description = "Ways to break it down") @NotNull List<Dimension> dimensions,
        @Schema(description = "Types of the bodies that are due to report it; empty: all") @NotNull
                List<String> expectedTypes,
        @Schema(description = "Since when it is counted") @Nullable String since,
        @Schema(description = "Until when it is counted, inclusive") @Nullable String until,
        @Schema(description = "Which records it is counted from, beside what bodies report; null: from none") @Nullable
                DerivedFrom derivedFrom,
        @Schema(description = "Counts the changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of metrics. */
    @Schema(name = "MetricPage", description = "A page of metrics, by code")
    public record MetricPage(
            @NotNull List<MetricView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
