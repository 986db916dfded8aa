package org.gonghui.metrics.figure;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.metrics.catalogue.Unit;
import org.jspecify.annotations.Nullable;

/** A figure as the contract shows it: a {@link FigureDocument} with its version. */
@Schema(name = "Figure", description = "What a body says of a metric for a period")
public record FigureView(
        @Schema(description = "Its id") @NotNull UUID id,
        @Schema(description = "Code of the body that it is about") @NotNull String body,
        @Schema(description = "Code of the metric") @NotNull String metric,
        @Schema(description = "What it is about in time") @NotNull Period period,
        @Schema(description = "Values of dimensions of the metric") @NotNull Map<String, String> breakdown,
        @Schema(description = "What it rests on") @NotNull Basis basis,
        @Schema(description = "The value") @NotNull BigDecimal value,
        @Schema(description = "The metric's unit") @NotNull Unit unit,
        @Schema(description = "How exact it is") @NotNull Qualifier qualifier,
        @Schema(description = "Between what the true value lies, by the qualifier") @NotNull Bounds bounds,
        @Schema(description = "Whose work it counts") @NotNull Coverage coverage,
        @Schema(description = "Where it is read; null: the body says so itself") @Nullable Citation source,
        @Schema(description = "Id of the figure that this one says again; it is not counted then") @Nullable
                UUID restates,
        @Schema(description = "How far it has come; only published figures are public and count") @NotNull
                FigureState state,
        @Schema(description = "Remarks") @Nullable String note,
        @Schema(description = "What it is called where it comes from") @Nullable ExternalId externalId,
        @Schema(description = "Where its last correction is read; null: not corrected, or the body says so itself")
                @Nullable
                Citation correctionSource,
        @Schema(description = "Whether it is preferred to those that compete with it") @NotNull Boolean preferred,
        @Schema(description = "Why it was given back; only there while it is a draft for that reason") @Nullable
                String returnReason,
        @Schema(
                        description =
                                "Counts the changes of the public figure; of what is not public and of what was known earlier, the number in its history")
                @NotNull
                Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of figures. */
    @Schema(name = "FigurePage", description = "A page of figures, in the order in which they were recorded")
    public record FigurePage(
            @NotNull List<FigureView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
