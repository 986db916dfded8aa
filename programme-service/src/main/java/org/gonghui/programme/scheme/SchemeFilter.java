package org.gonghui.programme.scheme;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which schemes a list shows. */
public class SchemeFilter {

    @Parameter(description = "Code of the body whose schemes they are")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "What they are for")
    @QueryParam("segment")
    @Nullable
    Segment segment;

    List<@Nullable Object> values() {
        return Arrays.asList(body, segment);
    }
}
