package org.gonghui.programme.payment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which batches a list shows. */
public class BatchFilter {

    @Parameter(description = "Code of the union body that pays")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "The fund out of which they pay")
    @QueryParam("fund")
    @Nullable
    UUID fund;

    @Parameter(description = "How far they have come")
    @QueryParam("state")
    @Nullable
    BatchState state;

    List<@Nullable Object> values() {
        return Arrays.asList(body, fund, state);
    }
}
