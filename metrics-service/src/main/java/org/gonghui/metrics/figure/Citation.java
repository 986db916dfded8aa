package org.gonghui.metrics.figure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.shared.SourceCode;
import org.jspecify.annotations.Nullable;

/** Where a figure is read. */
@Schema(name = "Citation", description = "Where it is read")
public record Citation(
        @Schema(description = "Code of a source", examples = "000")
                @NotNull
                @Size(max = SourceCode.LONGEST)
                @Pattern(regexp = SourceCode.PATTERN)
                String document,
        @Schema(description = "Lines of the document", examples = "83-85")
                @Size(max = SourceCode.LONGEST)
                @Pattern(regexp = SourceCode.LINES_PATTERN)
                @Nullable
                String lines) {}
