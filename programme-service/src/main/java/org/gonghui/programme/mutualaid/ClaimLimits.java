package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many days each step of a claim may take. */
@Schema(
        name = "MutualAidClaimLimits",
        description = "How many days each step of a claim may take; one that waits longer is overdue")
public record ClaimLimits(
        @Schema(description = "From the submission to the assessment") @NotNull @Min(1) @Max(365) Integer assessment,
        @Schema(description = "From the assessment to the decision") @NotNull @Min(1) @Max(365) Integer approval,
        @Schema(description = "From the approval, or a payment that failed, to the payment") @NotNull @Min(1) @Max(365)
                Integer payment) {}
