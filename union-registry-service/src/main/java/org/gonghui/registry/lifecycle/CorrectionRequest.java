package org.gonghui.registry.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event was a mistake. */
@Schema(name = "CorrectionRequest", description = "An event was a mistake: what it changed is put back")
public record CorrectionRequest(
        @Schema(description = "Why") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "Number of the document that decided it", examples = "惠工〔2024〕12号")
                @Size(min = 1, max = 100)
                @Nullable
                String documentNumber) {}
