package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Which plan-years a list shows. */
public class PlanYearFilter {

    @Parameter(description = "Code of the plan")
    @QueryParam("plan")
    @Pattern(regexp = SchemeCode.PATTERN)
    @Size(max = SchemeCode.LONGEST)
    @Nullable
    String plan;

    @Parameter(description = "The year that they cover")
    @QueryParam("year")
    @Min(1950)
    @Max(2199)
    @Nullable
    Integer year;

    List<@Nullable Object> values() {
        return Arrays.asList(plan, year);
    }
}
