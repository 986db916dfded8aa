package org.gonghui.programme.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which funds a list shows. */
public class FundFilter {

    @Parameter(description = "Code of the union body whose money it is")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "The year for which they are")
    @QueryParam("year")
    @Min(1900)
    @Max(2199)
    @Nullable
    Integer year;

    @Parameter(description = "Where the money comes from")
    @QueryParam("source")
    @Nullable
    FundSource source;

    List<@Nullable Object> values() {
        return Arrays.asList(body, year, source);
    }
}
