package org.gonghui.programme.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which activities a list shows. */
public class ActivityFilter {

    @Parameter(description = "Code of the union body that holds them")
    @QueryParam("organiser")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String organiser;

    @Parameter(description = "What they are")
    @QueryParam("kind")
    @Nullable
    ActivityKind kind;

    @Parameter(description = "The year in which they begin")
    @QueryParam("year")
    @Min(1900)
    @Max(2199)
    @Nullable
    Integer year;

    List<@Nullable Object> values() {
        return Arrays.asList(organiser, kind, year);
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
