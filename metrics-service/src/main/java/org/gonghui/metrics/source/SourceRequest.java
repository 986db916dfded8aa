package org.gonghui.metrics.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.metrics.shared.SourceCode;
import org.jspecify.annotations.Nullable;

/** A source as a caller describes it; stored for readers as it is. */
@Schema(name = "SourceRequest", description = "A source to record")
public record SourceRequest(
        @Schema(description = "Permanent code, given by you; never parsed for meaning", examples = "001")
                @NotNull
                @Size(max = SourceCode.LONGEST)
                @Pattern(regexp = SourceCode.PATTERN)
                String code,
        @Schema(description = "What kind of document; labels at /api/v1/code-lists/source-kind") @NotNull
                SourceKind kind,
        @Schema(description = "Title") @NotNull @Valid Name title,
        @Schema(description = "Who published it; null: not known") @Valid @Nullable Name publisher,
        @Schema(description = "Day of publication; null: not known") @Nullable LocalDate publishedOn,
        @Schema(description = "Where it can be read", examples = "https://example.org/report.pdf")
                @Size(max = 2000)
                @Pattern(regexp = "^https?://[^\\s]+$")
                @Nullable
                String url,
        @Schema(description = "Remarks") @Size(min = 1, max = 2000) @Nullable String note) {}
