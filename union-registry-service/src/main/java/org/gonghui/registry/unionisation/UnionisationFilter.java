package org.gonghui.registry.unionisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** Which unions that were set up a list shows. */
public class UnionisationFilter {

    @Parameter(description = "Code of the body")
    @QueryParam("body")
    @Size(max = BodyCodes.LENGTH)
    @Pattern(regexp = BodyCodes.FORM)
    @Nullable
    String body;

    @Parameter(description = "Year in which the union was set up")
    @QueryParam("year")
    @Min(1900)
    @Max(2100)
    @Nullable
    Integer year;

    @Parameter(description = "Whether the enterprise is a platform firm")
    @QueryParam("platformFirm")
    @Nullable
    Boolean platformFirm;

    @Parameter(description = "Whether its workers are in new forms of employment")
    @QueryParam("newEmploymentForm")
    @Nullable
    Boolean newEmploymentForm;

    RecordFilter conditions() {
        return new RecordFilter()
                .with("body", body)
                .with("year", year)
                .with("platform_firm", platformFirm)
                .with("new_employment_form", newEmploymentForm);
    }
}
