package org.gonghui.programme.scheme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many days each step may take. */
@Schema(
        name = "ReliefStepLimits",
        description = "How many days each step may take; a case that waits longer is overdue")
public record StepLimits(
        @Schema(description = "From the submission, or the appeal, to the end of the review") @NotNull @Min(1) @Max(365)
                Integer review,
        @Schema(description = "For each approval, and for the public notice to begin") @NotNull @Min(1) @Max(365)
                Integer approval,
        @Schema(description = "From the last approval to the payment") @NotNull @Min(1) @Max(365) Integer payment,
        @Schema(description = "How long after a rejection an appeal is taken") @NotNull @Min(1) @Max(365)
                Integer appeal) {}
