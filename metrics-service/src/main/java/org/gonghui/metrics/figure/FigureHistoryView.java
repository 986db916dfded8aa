package org.gonghui.metrics.figure;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.jspecify.annotations.Nullable;

/** All versions of a figure that its reader may see. */
@Schema(name = "FigureHistory", description = "What was known of a figure, and when; the oldest first")
public record FigureHistoryView(
        @Schema(description = "Its versions; those from before it was published only for its subtree") @NotNull
                List<FigureVersionView> items) {

    /** One version. */
    @Schema(name = "FigureVersion", description = "What was known of a figure from recordedAt until the next version")
    public record FigureVersionView(
            @Schema(description = "Counts the versions from 1") @NotNull Integer number,
            @Schema(description = "Since when this was known") @NotNull Instant recordedAt,
            @Schema(description = "Who did it: the subject of the token") @NotNull String recordedBy,
            @Schema(description = "What was done; labels at /api/v1/code-lists/figure-step") @NotNull FigureStep step,
            @Schema(description = "Why") @Nullable String reason,
            @Schema(description = "The state it led to") @NotNull FigureState state,
            @Schema(description = "The value, in the metric's unit") @NotNull BigDecimal value,
            @Schema(description = "How exact it is") @NotNull Qualifier qualifier,
            @Schema(description = "Where the last correction is read") @Nullable Citation correctionSource,
            @Schema(description = "Id of the figure that this one says again") @Nullable UUID restates,
            @Schema(description = "Whether it is preferred to those that compete with it") @NotNull Boolean preferred,
            @Schema(description = "Remarks") @Nullable String note) {

        private static FigureVersionView from(KnownFigure version) {
            FigureRequest statement = version.statement();
            return new FigureVersionView(
                    version.number(),
                    version.recordedAt(),
                    version.actor(),
                    version.step(),
                    version.reason(),
                    version.state(),
                    statement.value(),
                    statement.qualifier(),
                    version.correctionSource(),
                    statement.restates(),
                    version.preferred(),
                    statement.note());
        }
    }

    static FigureHistoryView of(List<KnownFigure> versions) {
        return new FigureHistoryView(
                versions.stream().map(FigureVersionView::from).toList());
    }
}
