package org.gonghui.metrics.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;

/** Parameters that say of which metric and body a read is. */
public class MetricAtBody {

    @Parameter(description = "Code of the metric", example = "stations_total")
    @QueryParam("metric")
    @NotNull
    @Size(min = 1, max = CatalogueCode.LONGEST)
    String metric = "";

    @Parameter(description = "Code of the body", example = "GD")
    @QueryParam("body")
    @NotNull
    @Size(min = 1, max = BodyCode.LONGEST)
    String body = "";

    @Parameter(
            description =
                    "Values of dimensions, such as participants:workers, by comma; where absent only figures without a breakdown enter")
    @QueryParam("breakdown")
    @DefaultValue("")
    @Size(max = 1000)
    @Pattern(regexp = Breakdowns.PATTERN)
    String breakdown = "";

    public String body() {
        return body;
    }

    /** For page tokens, which are bound to it. */
    public List<String> values() {
        return List.of(metric, body, breakdown);
    }
}
