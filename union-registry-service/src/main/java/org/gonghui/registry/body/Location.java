package org.gonghui.registry.body;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point on earth. */
@Schema(name = "Point", description = "A point in WGS-84, in degrees")
public record Location(
        @Schema(description = "Longitude, east positive") @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Schema(description = "Latitude, north positive") @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat) {}
