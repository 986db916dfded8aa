package org.gonghui.metrics.source;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** A source as the contract shows it: a {@link SourceRequest} with its version. */
@Schema(name = "Source", description = "A document that figures are read from")
public record SourceView(
        @Schema(description = "Permanent code") @NotNull String code,
        @Schema(description = "What kind of document") @NotNull SourceKind kind,
        @Schema(description = "Title") @NotNull Name title,
        @Schema(description = "Who published it; null: not known") @Nullable Name publisher,
        @Schema(description = "Day of publication; null: not known") @Nullable LocalDate publishedOn,
        @Schema(description = "Where it can be read") @Nullable String url,
        @Schema(description = "Remarks") @Nullable String note,
        @Schema(description = "Counts the changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of sources. */
    @Schema(name = "SourcePage", description = "A page of sources, by code")
    public record SourcePage(
            @NotNull List<SourceView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
