package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** Why a step is taken. */
@Schema(name = "ReliefReasonRequest", description = "Why a step is taken; it stands in the history")
public record ReasonRequest(
        @Schema(description = "Why, without personal data") @NotNull @Size(min = 1, max = 2000) @NoPersonalNumbers
                String reason) {}
