package org.gonghui.metrics.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.figure.Bounds;
import org.gonghui.metrics.rollup.Amount;
import org.gonghui.metrics.rollup.Answer;
import org.gonghui.metrics.rollup.RollUpView.Counts;
import org.gonghui.metrics.rollup.ValueBasis;
import org.jspecify.annotations.Nullable;

/** What is known of a metric at a body for a year. */
@Schema(
        name = "MetricReading",
        description = "What is known of a metric at a body for a year, as roll-ups tell it. Absent is null, never 0")
public record Reading(
        @Schema(description = "What the body itself claims for its subtree") @Nullable Amount reported,
        @Schema(description = "What its own work and its children's contributions add up to") @Nullable Amount rolledUp,
        @Schema(description = "What the programme service's records of the subtree count") @Nullable Amount derived,
        @Schema(description = "reported less rolledUp") @Nullable BigDecimal gap,
        @Schema(description = "Whether the bounds of reported and rolledUp exclude each other") @Nullable
                Boolean contradicts,
        @Schema(description = "The best value: reported, else rolledUp") @Nullable BigDecimal value,
        @Schema(description = "Where value comes from") @Nullable ValueBasis valueBasis,
        @Schema(description = "Between what the value lies by what was reported; null where there is none") @Nullable
                Bounds bounds,
        @Schema(description = "Why there is no value; null where there is one") @Nullable Missing missing,
        @Schema(description = "How many of the bodies due are known of") @NotNull Counts coverage,
        @Schema(
                        description =
                                "The first 100 figures that this is made of, the claim's and those below; null where it was not asked for")
                @Size(max = Reading.MOST_SOURCES)
                @Nullable
                List<SourceOfFigure> sources) {

    static final int MOST_SOURCES = 100;

    static Reading of(Answer answer, @Nullable List<SourceOfFigure> sources) {
        Optional<Amount> value = answer.value();
        return new Reading(
                answer.reported().orElse(null),
                answer.rolledUp().orElse(null),
                answer.derived().orElse(null),
                answer.gap().orElse(null),
                answer.contradicts().orElse(null),
                value.map(Amount::value).orElse(null),
                answer.basis().orElse(null),
                value.map(amount -> new Bounds(amount.lower(), amount.upper())).orElse(null),
                Missing.in(answer),
                new Counts(answer.expected(), answer.counted()),
                sources);
    }
}
