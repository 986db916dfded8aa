package org.gonghui.kit.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name as the contract writes it: Chinese always, English where there is one. */
@Schema(description = "A name: Chinese always, English where there is one")
public record Name(
        @Schema(description = "In Chinese") @NotBlank @Size(max = 300) String zh,
        @Schema(description = "In English") @Size(min = 1, max = 300) @Nullable String en) {}
