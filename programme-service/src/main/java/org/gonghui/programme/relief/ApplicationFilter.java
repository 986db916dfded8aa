package org.gonghui.programme.relief;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which applications a list shows, of those that the caller may see. */
public class ApplicationFilter {

    @Parameter(description = "Code of the body that applied")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "Id of the round")
    @QueryParam("round")
    @Nullable
    UUID round;

    @Parameter(description = "Where they stand")
    @QueryParam("state")
    @Nullable
    ApplicationState state;

    List<@Nullable Object> values() {
        return Arrays.asList(body, round, state);
    }
}
