package org.gonghui.registry.body;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.registry.affiliation.AffiliationKind;
import org.gonghui.registry.body.BodyView.BodyPage;
import org.jspecify.annotations.Nullable;

/** Who stands above, below and beside a body on a day, in the tree or in another line. */
@Path(BodyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
public class LineResource {

    private static final String RULE =
            "A body that does not exist on the day is not there, and nothing stands under" + " another through it.";

    private final HotBodyService hot;
    private final TreeService trees;

    LineResource(HotBodyService hot, TreeService trees) {
        this.hot = hot;
        this.trees = trees;
    }

    @GET
    @Path("/{code}/children")
    @Operation(operationId = "listChildren", summary = "The bodies directly under a body, by code", description = RULE)
    @APIResponseSchema(value = BodyPage.class, responseCode = "200", responseDescription = "A page of bodies")
    public CompletionStage<Response> children(
            @Parameter(example = "GD") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = "In which line") @QueryParam("kind") @DefaultValue("primary") AffiliationKind kind,
            @Parameter(description = "The day; today where absent") @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = Arrays.asList("children", code, kind, asOf);
        PageToken from = PageToken.read(pageToken, filters, 1);
        return hot.children(code, kind, asOf, PageToken.after(from), pageSize + 1)
                .map(rows -> DocumentAnswers.page(BodyPages.cut(rows, pageSize, filters), BodyAsOf::json))
                .toCompletionStage();
    }

    @GET
    @Path("/{code}/siblings")
    @Operation(
            operationId = "listSiblings",
            summary = "The other bodies under the same superior in the tree, by code",
            description = RULE)
    @APIResponseSchema(value = BodyPage.class, responseCode = "200", responseDescription = "A page of bodies")
    public CompletionStage<Response> siblings(
            @Parameter(example = "GD-HZ") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = "The day; today where absent") @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = Arrays.asList("siblings", code, asOf);
        PageToken from = PageToken.read(pageToken, filters, 1);
        return hot.siblings(code, asOf, PageToken.after(from), pageSize + 1)
                .map(rows -> DocumentAnswers.page(BodyPages.cut(rows, pageSize, filters), BodyAsOf::json))
                .toCompletionStage();
    }

    @GET
    @Path("/{code}/ancestors")
    @Operation(
            operationId = "listAncestors",
            summary = "The superiors of a body, from the nearest up to the root",
            description = RULE)
    @APIResponseSchema(value = BodyPage.class, responseCode = "200", responseDescription = "All superiors")
    public Response ancestors(
            @Parameter(example = "GD-HY-DY") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = "In which line") @QueryParam("kind") @DefaultValue("primary") AffiliationKind kind,
            @Parameter(description = "The day; today where absent") @QueryParam("asOf") @Nullable LocalDate asOf) {
        return DocumentAnswers.all(trees.ancestors(code, kind, asOf), BodyAsOf::json);
    }

    @GET
    @Path("/{code}/descendants")
    @Operation(operationId = "listDescendants", summary = "Every body below a body, by code", description = RULE)
    @APIResponseSchema(value = BodyPage.class, responseCode = "200", responseDescription = "A page of bodies")
    public Response descendants(
            @Parameter(example = "GD") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = "In which line") @QueryParam("kind") @DefaultValue("primary") AffiliationKind kind,
            @Parameter(description = "The day; today where absent") @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = Arrays.asList("descendants", code, kind, asOf);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<BodyAsOf> rows = trees.descendants(code, kind, asOf, PageToken.after(from), pageSize + 1);
        return DocumentAnswers.page(BodyPages.cut(rows, pageSize, filters), BodyAsOf::json);
    }
}
