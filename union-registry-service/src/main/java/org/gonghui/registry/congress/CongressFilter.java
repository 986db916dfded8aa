package org.gonghui.registry.congress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** Which congresses a list shows. */
public class CongressFilter {

    @Parameter(description = "Code of the body")
    @QueryParam("body")
    @Size(max = BodyCodes.LENGTH)
    @Pattern(regexp = BodyCodes.FORM)
    @Nullable
    String body;

    @Parameter(description = "Year in which it began")
    @QueryParam("year")
    @Min(1900)
    @Max(2100)
    @Nullable
    Integer year;

    RecordFilter conditions() {
        return new RecordFilter().with("body", body).where("extract(year FROM r.held_from) = ?", year);
    }
}
