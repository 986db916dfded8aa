package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Why nothing is paid. */
@Schema(name = "MutualAidRejection", description = "Why nothing of a claim is paid")
public record RejectionRequest(
        @NotEmpty @Size(max = 8) List<@NotNull ClaimReason> reasons,
        @Schema(description = "In words, without personal data") @Size(min = 1, max = 1000) @NoPersonalNumbers @Nullable
                String remark) {

    public RejectionRequest {
        reasons = reasons == null ? null : List.copyOf(reasons);
    }
}
