package org.gonghui.metrics.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** A figure behind a value, and where it is read. */
@Schema(name = "SourceOfFigure", description = "A figure behind a value, and where it is read")
public record SourceOfFigure(
        @Schema(description = "Id of the figure") @NotNull UUID figure,
        @Schema(description = "Code of the body that it is about") @NotNull String body,
        @Schema(description = "Document and lines; null: the body says so itself") @Nullable Citation source,
        @Schema(description = "Title of the document") @Nullable Name title,
        @Schema(description = "Day of its publication; null: not known") @Nullable LocalDate publishedOn,
        @Schema(description = "Where its last correction is read; null: not corrected, or the body says so itself")
                @Nullable
                Citation correctionSource) {}
