package org.gonghui.metrics.rollup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;
import org.jspecify.annotations.Nullable;

/** What is asked of roll-ups: one metric of one body, or many at once. */
public class RollUpParameters {

    private static final int MOST = 100;

    @Parameter(description = "Code of the metric", example = "relief_money_paid")
    @QueryParam("metric")
    @Size(max = CatalogueCode.LONGEST)
    @Nullable
    String metric;

    @Parameter(
            description =
                    "Codes of up to 100 metrics, by comma. Where neither this nor metric is given: all metrics, of which those that do not add up have only what the body says itself")
    @QueryParam("metrics")
    @Size(max = MOST * (CatalogueCode.LONGEST + 1))
    @Pattern(regexp = "^[a-z0-9_]+(,[a-z0-9_]+){0,99}$")
    @Nullable
    String metrics;

    @Parameter(description = "Code of the body", example = "GD")
    @QueryParam("body")
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "Codes of up to 100 bodies, by comma, instead of body")
    @QueryParam("bodies")
    @Size(max = MOST * (BodyCode.LONGEST + 1))
    @Pattern(regexp = "^[A-Z0-9-]+(,[A-Z0-9-]+){0,99}$")
    @Nullable
    String bodies;

    @Parameter(description = "All bodies directly under this one in the tree of the year, instead of body")
    @QueryParam("childrenOf")
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String childrenOf;

    @Parameter(description = "The year; or, of one metric and body, give from and to", example = "2024")
    @QueryParam("year")
    @Min(1900)
    @Max(2099)
    @Nullable
    Integer year;

    @Parameter(description = "First year of a span of whole years")
    @QueryParam("from")
    @Min(1900)
    @Max(2099)
    @Nullable
    Integer from;

    @Parameter(description = "Last year of the span")
    @QueryParam("to")
    @Min(1900)
    @Max(2099)
    @Nullable
    Integer to;

    @Parameter(
            description =
                    "Values of dimensions, such as participants:workers, by comma; where absent only figures without a breakdown enter")
    @QueryParam("breakdown")
    @DefaultValue("")
    @Size(max = 1000)
    @Pattern(regexp = Breakdowns.PATTERN)
    String breakdown;

    @Parameter(
            description =
                    "Of one metric and body, also tell what each body contributes, and which figures are skipped and why. Of at most 20,000 bodies")
    @QueryParam("explain")
    @DefaultValue("false")
    Boolean explain;

    @Parameter(description = "Of one metric and body, also tell which bodies due are not known of")
    @QueryParam("missing")
    @DefaultValue("false")
    Boolean missing;

    @Parameter(description = "Of one metric and body, use the tree of this day")
    @QueryParam("hierarchyAsOf")
    @Nullable
    LocalDate hierarchyAsOf;

    @Parameter(
            description =
                    "Of one metric and body, use figures, tree and the metric's rules as they were known at this instant; before the service kept the history of the tree, the oldest tree that it kept. One that a write has not passed yet is waited for, up to 2 seconds, else 503",
            example = "2026-11-20T08:00:00Z")
    @QueryParam("asKnownAt")
    @Nullable
    Instant asKnownAt;

    @Parameter(description = "Most roll-ups on a page (50), where many are asked for")
    @QueryParam("pageSize")
    @Min(1)
    @Max(PageLimits.MAX_SIZE)
    @Nullable
    Integer pageSize;

    @Parameter(description = "Where many are asked for: nextPageToken of the page before")
    @QueryParam("pageToken")
    @Size(max = PageLimits.MAX_TOKEN)
    @Nullable
    String pageToken;

    /** One metric of one body; null where many are asked for. */
    @Nullable
    RollUpQuery one() {
        boolean one = metric != null && metrics == null && body != null && bodies == null && childrenOf == null;
        return one && pageSize == null && pageToken == null
                ? new RollUpQuery(metric, body, year, from, to, breakdown, explain, missing, hierarchyAsOf, asKnownAt)
                : null;
    }
}
