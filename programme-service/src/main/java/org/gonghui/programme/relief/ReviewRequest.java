package org.gonghui.programme.relief;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** What a review finds due. */
@Schema(name = "ReliefReviewRequest", description = "What a review finds due, and why")
public record ReviewRequest(
        @Schema(description = "More than 0, and not above what is asked for") @NotNull @Valid Money amount,
        @Schema(description = "Why, without personal data") @NotNull @Size(min = 1, max = 2000) @NoPersonalNumbers
                String reason) {}
