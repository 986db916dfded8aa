package org.gonghui.programme.station;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Which stations a list shows. */
public class StationFilter {

    @Parameter(description = "Code of the union body that keeps them")
    @QueryParam("host")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String host;

    @Parameter(description = "Also those of the bodies below host, as the tree stands today")
    @QueryParam("subtree")
    @DefaultValue("false")
    Boolean subtree = false;

    @Parameter(description = "What they are")
    @QueryParam("kind")
    @Nullable
    StationKind kind;

    @Parameter(description = "Level at which they are kept or recognised")
    @QueryParam("level")
    @Nullable
    StationLevel level;

    @Parameter(description = "What they offer")
    @QueryParam("facility")
    @Nullable
    Facility facility;

    @Parameter(description = "true: without a closing date; false: with one")
    @QueryParam("open")
    @Nullable
    Boolean open;

    List<@Nullable Object> values() {
        return Arrays.asList(host, subtree, kind, level, facility, open);
    }

    void check() {
        if (subtree && host == null) {
            throw Problem.parameter("subtree", "without_host", Text.of("需要 host", "Needs host"));
        }
    }
}
