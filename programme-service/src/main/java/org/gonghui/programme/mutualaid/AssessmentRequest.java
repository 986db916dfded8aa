package org.gonghui.programme.mutualaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What a reviewer finds that is to be paid. */
@Schema(name = "MutualAidAssessment", description = "What is to be paid of a claim, and why no more")
public record AssessmentRequest(
        @Schema(description = "At most the plan-year's share of what was claimed") @NotNull @Valid Money assessed,
        @Schema(description = "Why it is less than that share; needed where it is") @NotNull @Size(max = 8)
                List<@NotNull ClaimReason> reasons,
        @Schema(description = "In words, without personal data") @Size(min = 1, max = 1000) @NoPersonalNumbers @Nullable
                String remark) {

    public AssessmentRequest {
        reasons = reasons == null ? null : List.copyOf(reasons);
    }
}
