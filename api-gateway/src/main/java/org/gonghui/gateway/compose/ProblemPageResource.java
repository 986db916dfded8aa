package org.gonghui.gateway.compose;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.gateway.route.PassedOn;
import org.gonghui.kit.problem.ProblemPages;
import org.gonghui.kit.problem.ProblemPages.ProblemTypeView;
import org.gonghui.kit.text.Languages;

/** The readable page of every problem type of every service, and their list. */
@Path("/problems")
@Tag(name = "Conventions")
public class ProblemPageResource {

    private final ProblemPageService types;

    ProblemPageResource(ProblemPageService types) {
        this.types = types;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblemTypes",
            summary = "The closed list of problem types",
            description = "While a service is down, the types that only it has are missing.")
    public List<ProblemTypeView> list(@Context HttpHeaders headers) {
        return types.all(PassedOn.from(headers));
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "readProblemType", summary = "What a problem type means and what to do, as a page")
    public String page(
            @Parameter(description = "Last part of the type", example = "invalid-content")
                    @PathParam("slug")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z0-9-]+")
                    String slug,
            @Context HttpHeaders headers) {
        return ProblemPages.page(
                types.one(slug, PassedOn.from(headers)),
                Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
