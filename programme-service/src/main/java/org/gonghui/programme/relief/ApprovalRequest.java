package org.gonghui.programme.relief;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.scheme.BodyLevel;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What a level approves. */
@Schema(name = "ReliefApprovalRequest", description = "What a level approves, and why")
public record ApprovalRequest(
        @Schema(description = "The level for which it is approved; it has to be the one that is due") @NotNull
                BodyLevel level,
        @Schema(description = "Not above what the level before approved; null: the same") @Valid @Nullable Money amount,
        @Schema(description = "Why, without personal data") @NotNull @Size(min = 1, max = 2000) @NoPersonalNumbers
                String reason) {}
