package org.gonghui.programme.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** Why a step is taken. */
@Schema(name = "PaymentReasonRequest", description = "Why a step is taken")
public record ReasonRequest(
        @Schema(description = "Why") @NotNull @Size(min = 1, max = 500) @NoPersonalNumbers String reason) {}
