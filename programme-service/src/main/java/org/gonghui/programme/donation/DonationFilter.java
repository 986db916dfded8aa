package org.gonghui.programme.donation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which donations a list shows. */
public class DonationFilter {

    @Parameter(description = "Code of the union body that received them")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "Id of the donor")
    @QueryParam("donor")
    @Nullable
    UUID donor;

    @Parameter(description = "Id of the fund into which they went")
    @QueryParam("fund")
    @Nullable
    UUID fund;

    @Parameter(description = "The year in which they were received")
    @QueryParam("year")
    @Min(1900)
    @Max(2199)
    @Nullable
    Integer year;

    List<@Nullable Object> values() {
        return Arrays.asList(body, donor, fund, year);
    }

    @Nullable
    LocalDate firstDay() {
        return year == null ? null : LocalDate.of(year, 1, 1);
    }

    @Nullable
    LocalDate lastDay() {
        return year == null ? null : LocalDate.of(year, 12, 31);
    }
}
