package org.gonghui.registry.body;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whole trees on a day. */
@Path(BodyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
public class TreeResource {

    private static final int DEEPEST = 10;
    private static final int MOST_NODES = 5000;

    private final TreeService trees;

    TreeResource(TreeService trees) {
        this.trees = trees;
    }

    @GET
    @Path("/tree")
    @Operation(
            operationId = "readBodyTree",
            summary = "The upper levels of a tree, nested",
            description = "Whole levels from the root down. Where maxNodes cuts the deepest level, complete is false.")
    @APIResponseSchema(value = TreeView.class, responseCode = "200", responseDescription = "The tree")
    @APIResponse(responseCode = "404", description = "There is no such body on that day")
    public Response tree(
            @Parameter(description = "Code of the body at the top", example = "GD")
                    @QueryParam("root")
                    @NotNull
                    @Size(max = BodyCodes.LENGTH)
                    String root,
            @Parameter(description = "How many levels below it")
                    @QueryParam("depth")
                    @DefaultValue("2")
                    @Min(0)
                    @Max(DEEPEST)
                    Integer depth,
            @Parameter(description = "How many bodies at most")
                    @QueryParam("maxNodes")
                    @DefaultValue("1000")
                    @Min(1)
                    @Max(MOST_NODES)
                    Integer maxNodes,
            @Parameter(description = "The day; today where absent") @QueryParam("asOf") @Nullable LocalDate asOf) {
        return Response.ok(trees.tree(root, depth, maxNodes, asOf))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/{code}/subtree-counts")
    @Operation(
            operationId = "countSubtree",
            summary = "How many bodies a body's subtree has, itself included, by type or level")
    @APIResponseSchema(value = SubtreeCounts.class, responseCode = "200", responseDescription = "The counts")
    public Response counts(
            @Parameter(example = "GD") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = "What is counted apart") @QueryParam("by") @DefaultValue("type")
                    SubtreeGrouping by,
            @Parameter(description = "The day; today where absent") @QueryParam("asOf") @Nullable LocalDate asOf) {
        return Response.ok(trees.counts(code, by, asOf)).build();
    }
}
