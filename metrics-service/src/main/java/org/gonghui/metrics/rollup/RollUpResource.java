package org.gonghui.metrics.rollup;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.paging.NextPageLink;
import org.gonghui.kit.paging.Page;
import org.gonghui.metrics.rollup.RollUpAnswer.RollUpPage;

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
            summary = "A metric of a body's whole subtree for a year or a span of years, or many of a year",
            description =
                    """
                    reported is what the body claims for its subtree; rolledUp adds its own work and what each child \
                    contributes: the child's claim where there is one (it hides all below), else what is rolled up there. \
                    Nobody is counted twice, and what nobody reported is missing, not 0. A metric whose time rule is sum \
                    takes the figure of the period, or its years, halves, quarters or months where none is missing; last \
                    takes the latest state dated in the period; none only the figure of the period. The tree is that of \
                    the last day; for sum and none, bodies that ended within the period stand where they stood last, and \
                    those that were merged into one body under that one. A body that moved within the period counts \
                    wholly where it stood at the end. With hierarchyAsOf it is the tree of that day and nothing else; \
                    with asKnownAt figures, tree and rules are those known then. A metric whose hierarchy \
                    rule is none answers what the body says itself; where only bodies below it say something, that is \
                    refused with 422. derived is what the programme service's records of the same bodies count, where the \
                    metric says from which (derivedFrom): stations that stand on the last day of the period (today in a \
                    period that has not ended), or what was built or done in it. It stands beside the others, is never \
                    added to them and never the value. derivation says what was counted, or why nothing was. \
                    Many of a year at once: bodies or childrenOf instead of body, metrics or nothing instead of metric \
                    answer a page by body, then by metric. There a metric that does not add up has only what the body \
                    says itself, and a body that ended within the year has no metrics of states.""")
    @APIResponseSchema(
            value = RollUpAnswer.class,
            responseCode = "200",
            responseDescription = "The roll-up, or a page of them")
    @APIResponse(responseCode = "404", description = "No such metric, or the body is not in the tree of that time")
    @APIResponse(
            responseCode = "422",
            description = "Values of several bodies would have to be added that do not add up")
    public Response read(@BeanParam @Valid RollUpParameters asked) {
        RollUpQuery one = asked.one();
        return one == null ? page(rollUps.answer(RollUpGrid.of(asked))) : answered(Response.ok(rollUps.answer(one)));
    }

    private static Response page(Page<RollUpView> page) {
        String token = page.nextPageToken();
        ResponseBuilder answer = Response.ok(new RollUpPage(page.items(), token));
        return answered(token == null ? answer : answer.header(NextPageLink.TOKEN, token));
    }

    private static Response answered(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
