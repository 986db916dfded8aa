package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** Why an allocation is taken back. */
@Schema(name = "FundAllocationReversalRequest", description = "Why an allocation is taken back")
public record AllocationReversalRequest(
        @Schema(description = "Why") @NotNull @Size(min = 1, max = 2000) @NoPersonalNumbers String reason) {}
