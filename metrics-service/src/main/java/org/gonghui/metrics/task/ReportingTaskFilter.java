package org.gonghui.metrics.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.metrics.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which tasks a list shows. */
public class ReportingTaskFilter {

    @Parameter(description = "Only tasks that ask this body for something: its own, and those of its superiors")
    @QueryParam("body")
    @Size(max = BodyCode.LONGEST)
    @Pattern(regexp = BodyCode.PATTERN)
    @Nullable
    String body;

    @Parameter(description = "Only tasks that this body asks", example = "GD")
    @QueryParam("askedBy")
    @Size(max = BodyCode.LONGEST)
    @Pattern(regexp = BodyCode.PATTERN)
    @Nullable
    String askedBy;

    @Parameter(description = "The year that is reported", example = "2024")
    @QueryParam("year")
    @Min(1900)
    @Max(2099)
    @Nullable
    Integer year;

    @Parameter(description = "Whether they are still asked")
    @QueryParam("state")
    @Nullable
    TaskState state;

    /** What a body never stood under cannot ask it: by that an index finds the few tasks to look at. */
    RecordFilter conditions() {
        return new RecordFilter()
                .with("body", askedBy)
                .with("year", year)
                .with("closed", state == null ? null : state == TaskState.CLOSED)
                .where("r.body IN (SELECT body_and_superiors_ever(?))", body)
                .where("asks(r, ?)", body);
    }
}
