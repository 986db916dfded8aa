package org.gonghui.metrics.figure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year to close; stored for readers as it is. */
@Schema(name = "PeriodLockRequest", description = "A year to close")
public record PeriodLockRequest(
        @Schema(description = "The year", examples = "2023") @NotNull @Min(1900) @Max(2099) Integer year,
        @Schema(description = "Why it is closed") @NotBlank @Size(max = 1000) String reason) {}
