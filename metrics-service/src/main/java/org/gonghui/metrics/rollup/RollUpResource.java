package org.gonghui.metrics.rollup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;
import org.jspecify.annotations.Nullable;

/** Roll-ups: a metric over a subtree. */
@Path("/api/v1/roll-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups")
public class RollUpResource {

    private final RollUpService rollUps;

    RollUpResource(RollUpService rollUps) {
        this.rollUps = rollUps;
    }

    @GET
    @Operation(
            operationId = "readRollUp",
            summary = "A metric of a body's whole subtree for a year or a span of years",
            description =
                    """
                    reported is what the body claims for its subtree; rolledUp adds its own work and what each child \
                    contributes: the child's claim where there is one (it hides all below), else what is rolled up there. \
                    Nobody is counted twice, and what nobody reported is missing, not 0. A metric whose time rule is sum \
                    takes the figure of the period, or its years, halves, quarters or months where none is missing; last \
                    takes the latest state dated in the period; none only the figure of the period. The tree is that of \
                    the last day; for sum and none, bodies that ended within the period stand where they stood last. A \
                    body that moved within the period counts wholly where it stood at the end. A metric whose hierarchy \
                    rule is none answers what the body says itself; where only bodies below it say something, that is \
                    refused with 422. derived is what the programme service's records of the same bodies count, where the \
                    metric says from which (derivedFrom): stations that stand on the last day of the period (today in a \
                    period that has not ended), or what was built or done in it. It stands beside the others, is never \
                    added to them and never the value. derivation says what was counted, or why nothing was.""")
    @APIResponseSchema(value = RollUpView.class, responseCode = "200", responseDescription = "The roll-up")
    @APIResponse(responseCode = "404", description = "No such metric, or the body is not in the tree of that time")
    @APIResponse(
            responseCode = "422",
            description = "Values of several bodies would have to be added that do not add up")
    public Response read(
            @Parameter(description = "Code of the metric", example = "relief_money_paid")
                    @QueryParam("metric")
                    @NotNull
                    @Size(max = CatalogueCode.LONGEST)
                    String metric,
            @Parameter(description = "Code of the body", example = "GD")
                    @QueryParam("body")
                    @NotNull
                    @Size(max = BodyCode.LONGEST)
                    String body,
            @Parameter(description = "The year; or give from and to", example = "2024")
                    @QueryParam("year")
                    @Min(1900)
                    @Max(2099)
                    @Nullable
                    Integer year,
            @Parameter(description = "First year of a span of whole years")
                    @QueryParam("from")
                    @Min(1900)
                    @Max(2099)
                    @Nullable
                    Integer from,
            @Parameter(description = "Last year of the span") @QueryParam("to") @Min(1900) @Max(2099) @Nullable
                    Integer to,
            @Parameter(
                            description =
                                    "Values of dimensions, such as participants:workers, by comma; where absent only"
                                            + " figures without a breakdown enter")
                    @QueryParam("breakdown")
                    @DefaultValue("")
                    @Size(max = 1000)
                    @Pattern(regexp = Breakdowns.PATTERN)
                    String breakdown,
            @Parameter(description = "Also tell what each body contributes, and which figures are skipped and why")
                    @QueryParam("explain")
                    @DefaultValue("false")
                    Boolean explain,
            @Parameter(description = "Use the tree of this day") @QueryParam("hierarchyAsOf") @Nullable
                    LocalDate hierarchyAsOf,
            @Parameter(
                            description = "Use the figures as they were known at this instant. One that a write has not"
                                    + " passed yet is waited for, up to 2 seconds, else 503",
                            example = "2026-11-20T08:00:00Z")
                    @QueryParam("asKnownAt")
                    @Nullable
                    Instant asKnownAt) {
        RollUpQuery query = new RollUpQuery(metric, body, year, from, to, breakdown, explain, hierarchyAsOf, asKnownAt);
        RollUpView answer = rollUps.answer(query);
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
