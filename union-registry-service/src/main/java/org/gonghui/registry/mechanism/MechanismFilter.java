package org.gonghui.registry.mechanism;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** Which mechanisms a list shows. */
public class MechanismFilter {

    @Parameter(description = "Code of the body")
    @QueryParam("body")
    @Size(max = BodyCodes.LENGTH)
    @Pattern(regexp = BodyCodes.FORM)
    @Nullable
    String body;

    @Parameter(description = "Which mechanism")
    @QueryParam("kind")
    @Nullable
    MechanismKind kind;

    @Parameter(description = "Only those that hold on this day")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;

    RecordFilter conditions() {
        return new RecordFilter().with("body", body).with("kind", kind).asOf(asOf);
    }
}
