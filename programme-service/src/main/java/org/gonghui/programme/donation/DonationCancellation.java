package org.gonghui.programme.donation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** Why a donation is not to count. */
@Schema(name = "DonationCancellation", description = "Why a donation is not to count any more")
public record DonationCancellation(
        @Schema(description = "Shown with the donation", examples = "已退回捐赠人")
                @NotNull
                @Size(min = 1, max = 2000)
                @NoPersonalNumbers
                String reason) {}
