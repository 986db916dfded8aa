package org.gonghui.programme.station;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point as the contract writes it. */
@Schema(description = "A point; answers are in WGS-84 unless another system is asked for")
public record Location(
        @Schema(description = "Degrees east, kept to seven decimals", examples = "113.2655")
                @NotNull
                @DecimalMin("-180")
                @DecimalMax("180")
                BigDecimal lon,
        @Schema(description = "Degrees north, kept to seven decimals", examples = "23.129")
                @NotNull
                @DecimalMin("-90")
                @DecimalMax("90")
                BigDecimal lat,
        @Schema(description = "The coordinate system that lon and lat are in") @NotNull Crs crs) {

    private static final int DECIMALS = 7;

    /** The point in another system, rounded to about a centimetre. */
    Location in(Crs wanted) {
        return wanted == crs ? of(point(), crs) : of(CrsConversion.fromWgs84(wgs84(), wanted), wanted);
    }

    static Location of(Point point, Crs crs) {
        return new Location(degrees(point.lon()), degrees(point.lat()), crs);
    }

    private Point wgs84() {
        return CrsConversion.toWgs84(point(), crs);
    }

    private Point point() {
        return new Point(lon.doubleValue(), lat.doubleValue());
    }

    private static BigDecimal degrees(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
