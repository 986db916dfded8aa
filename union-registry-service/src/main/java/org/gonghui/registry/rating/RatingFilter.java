package org.gonghui.registry.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** Which ratings a list shows. */
public class RatingFilter {

    @Parameter(description = "Code of the body")
    @QueryParam("body")
    @Size(max = BodyCodes.LENGTH)
    @Pattern(regexp = BodyCodes.FORM)
    @Nullable
    String body;

    @Parameter(description = "Year that was rated")
    @QueryParam("year")
    @Min(1900)
    @Max(2100)
    @Nullable
    Integer year;

    @Parameter(description = "Code of the rating scheme", example = "strong_base")
    @QueryParam("scheme")
    @Size(max = 64)
    @Pattern(regexp = RatingRequest.SCHEME)
    @Nullable
    String scheme;

    RecordFilter conditions() {
        return new RecordFilter().with("body", body).with("year", year).with("scheme", scheme);
    }
}
