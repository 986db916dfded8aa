package org.gonghui.metrics.ranking;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.Reading;
import org.jspecify.annotations.Nullable;

/** A child and its place. */
@Schema(name = "RankedBody", description = "A child and its place")
public record RankedBody(
        @Schema(description = "Its rank; equal values share one. Null: it has no value, which is not 0") @Nullable
                Integer rank,
        @Schema(description = "The child") @NotNull NamedBody body,
        @Schema(description = "What is known of it") @NotNull Reading reading) {}
