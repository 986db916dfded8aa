package org.gonghui.metrics.report;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Parameters that say from what a read is answered. */
public class AsKnown {

    @Parameter(description = "Use the tree of this day; where absent, that of the last day of each year")
    @QueryParam("hierarchyAsOf")
    @Nullable
    LocalDate hierarchyAsOf;

    @Parameter(
            description =
                    "Use the figures as they were known at this instant. One that a write has not passed yet is waited for, up to 2 seconds, else 503",
            example = "2026-11-20T08:00:00Z")
    @QueryParam("asKnownAt")
    @Nullable
    Instant asKnownAt;

    /** For page tokens, which are bound to it. */
    public List<@Nullable Object> values() {
        return Arrays.asList(hierarchyAsOf, asKnownAt);
    }
}
