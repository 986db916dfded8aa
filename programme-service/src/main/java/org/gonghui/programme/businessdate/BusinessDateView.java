package org.gonghui.programme.businessdate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day by which the service works. */
@Schema(name = "BusinessDate", description = "The day by which the programme service works")
public record BusinessDateView(
        @NotNull LocalDate date,
        @Schema(description = "Whether it was stated; else it is today") @NotNull Boolean stated) {}
