package org.gonghui.registry.honour;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** Which honours a list shows. */
public class HonourFilter {

    @Parameter(description = "Code of the body whose honours", example = "GD-ZQ-GN")
    @QueryParam("body")
    @Size(max = BodyCodes.LENGTH)
    @Nullable
    String body;

    @Parameter(description = "Level at which it is granted")
    @QueryParam("level")
    @Nullable
    HonourLevel level;

    @Parameter(description = "Year", example = "2024")
    @QueryParam("year")
    @Min(1900)
    @Max(2100)
    @Nullable
    Integer year;

    @Parameter(description = "How far the nomination has come")
    @QueryParam("state")
    @Nullable
    HonourState state;

    RecordFilter conditions() {
        return new RecordFilter()
                .with("body", body)
                .with("level", level)
                .with("year", year)
                .with("state", state);
    }
}
