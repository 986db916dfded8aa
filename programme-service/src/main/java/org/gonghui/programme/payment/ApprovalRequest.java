package org.gonghui.programme.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;

/** What an approver has seen. */
@Schema(name = "PaymentApprovalRequest", description = "What the approver has seen")
public record ApprovalRequest(
        @Schema(description = "Total of the batch; another one than it has is a conflict") @NotNull @Valid
                Money total) {}
