package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Who keeps out of a case. */
@Schema(name = "ReliefRecusalRequest", description = "Who keeps out of a case, and why")
public record RecusalRequest(
        @Schema(description = "Subject of the other's token; null: the caller") @Size(min = 1, max = 200) @Nullable
                String subject,
        @Schema(description = "Why, such as: a relative's case") @NotNull @Size(min = 1, max = 2000) @NoPersonalNumbers
                String reason) {}
