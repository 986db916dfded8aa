package org.gonghui.kit.change;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** The change feed. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public class ChangesResource {

    private static final int MOST = 1000;

    private final Feed feed;
    private final Set<String> known = new TreeSet<>();

    ChangesResource(Feed feed, @All List<ChangeCatalogue> catalogues) {
        this.feed = feed;
        catalogues.forEach(catalogue -> known.addAll(catalogue.resources()));
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "readChanges",
            summary = "What changed since a cursor",
            description =
                    """
                    Without a cursor the feed begins with the current state of everything. It tells the current state \
                    of each key that changed, never loses a late commit, and may tell a state twice: apply a version \
                    only if it is higher than the one you have. A parent may come after its child.""")
    @APIResponseSchema(value = ChangesView.class, responseCode = "200", responseDescription = "A page of changes")
    @APIResponse(responseCode = "410", description = "The cursor has expired; sync again without one")
    public Response changes(
            @Parameter(description = "nextCursor of the page before")
                    @QueryParam("cursor")
                    @Size(max = 20_000)
                    @Nullable
                    String cursor,
            @Parameter(description = "Kinds of resource, by comma; all where absent")
                    @QueryParam("resource")
                    @Size(max = 500)
                    @Nullable
                    String resource,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(MOST) Integer limit) {
        Set<String> resources = resource == null ? known : Set.of(distinct(resource));
        if (!known.containsAll(resources)) {
            throw Problem.parameter(
                    "resource",
                    "unknown_resource",
                    Text.of("可用：%s", "Known here: %s").with(String.join(", ", known)));
        }
        return Response.ok(ChangesView.json(feed.read(cursor, resources, limit)), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String[] distinct(String resources) {
        return new TreeSet<>(List.of(resources.split(",", -1))).toArray(String[]::new);
    }
}
