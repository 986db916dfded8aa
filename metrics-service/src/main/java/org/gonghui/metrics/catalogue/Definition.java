package org.gonghui.metrics.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What exactly a metric counts. */
@Schema(name = "Definition", description = "What exactly is counted: in Chinese always, in English where there is one")
public record Definition(
        @Schema(description = "In Chinese") @NotBlank @Size(max = 2000) String zh,
        @Schema(description = "In English") @Size(min = 1, max = 2000) @Nullable String en) {}
