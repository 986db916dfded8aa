package org.gonghui.registry.officer;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** Which posts a list shows. */
public class OfficerFilter {

    @Parameter(description = "Code of the body")
    @QueryParam("body")
    @Size(max = BodyCodes.LENGTH)
    @Pattern(regexp = BodyCodes.FORM)
    @Nullable
    String body;

    @Parameter(description = "The post")
    @QueryParam("post")
    @Nullable
    Post post;

    @Parameter(description = "Id of the term")
    @QueryParam("term")
    @Nullable
    UUID term;

    @Parameter(description = "Only those that hold on this day")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;

    RecordFilter conditions() {
        return new RecordFilter()
                .with("body", body)
                .with("post", post)
                .with("term", term)
                .asOf(asOf);
    }
}
