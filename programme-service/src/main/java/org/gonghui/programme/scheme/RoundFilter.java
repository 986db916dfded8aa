package org.gonghui.programme.scheme;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Which rounds a list shows. */
public class RoundFilter {

    @Parameter(description = "Code of the scheme")
    @QueryParam("scheme")
    @Pattern(regexp = SchemeCode.PATTERN)
    @Size(max = SchemeCode.LONGEST)
    @Nullable
    String scheme;

    @Parameter(description = "Code of the body that holds them")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "Whether they take applications today")
    @QueryParam("state")
    @Nullable
    RoundState state;

    List<@Nullable Object> values() {
        return Arrays.asList(scheme, body, state);
    }
}
