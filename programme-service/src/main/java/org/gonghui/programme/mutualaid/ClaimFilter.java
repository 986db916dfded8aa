package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Which claims a list shows. */
public class ClaimFilter {

    @Parameter(description = "Code of the plan-year")
    @QueryParam("planYear")
    @Pattern(regexp = SchemeCode.PATTERN)
    @Size(max = SchemeCode.LONGEST)
    @Nullable
    String planYear;

    @Parameter(description = "Code of the union body")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "Id of the enrolment")
    @QueryParam("enrolment")
    @Nullable
    UUID enrolment;

    @Parameter(description = "Where they stand")
    @QueryParam("state")
    @Nullable
    ClaimState state;

    List<@Nullable Object> values() {
        return Arrays.asList(planYear, body, enrolment, state);
    }
}
