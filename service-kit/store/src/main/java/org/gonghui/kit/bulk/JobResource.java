package org.gonghui.kit.bulk;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.text.Languages;
import org.jspecify.annotations.Nullable;

/** Jobs: what became of bulk uploads. */
@Path(JobResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sync")
public class JobResource {

    static final String PATH = "/api/v1/jobs";

    private static final String ID = "[a-z]-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NO_STORE = "no-store";

    private final JobService jobs;

    JobResource(JobService jobs) {
        this.jobs = jobs;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readJob", summary = "A bulk upload and how far it has come; for who started it")
    @APIResponseSchema(value = JobView.class, responseCode = "200", responseDescription = "The job")
    public Response read(
            @PathParam("id") @Pattern(regexp = ID) String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return answer(jobs.view(id, Languages.best(language)));
    }

    @GET
    @Path("/{id}/outcome")
    @Produces(ImportFormat.NDJSON_TYPE)
    @Operation(operationId = "readJobOutcome", summary = "What became of each row, one JSON object on each line")
    @APIResponse(
            responseCode = "200",
            description = "Rows that have an outcome, in the order of their lines",
            content =
                    @Content(
                            mediaType = ImportFormat.NDJSON_TYPE,
                            schema = @Schema(implementation = JobOutcomeView.class)))
    public Response outcome(
            @PathParam("id") @Pattern(regexp = ID) String id,
            @Parameter(description = "Only rows with this outcome") @QueryParam("outcome") @Nullable RowOutcome outcome,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Locale best = Languages.best(language);
        Job job = jobs.find(id);
        StreamingOutput lines = out -> jobs.writeOutcomes(job, outcome, best, out);
        return Response.ok(lines, ImportFormat.NDJSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelJob",
            summary = "Stop a bulk upload",
            description =
                    """
                    It stops after the rows under way. What a partial one has written stays; an atomic one writes \
                    nothing. A job that has ended is a conflict.""")
    @APIResponseSchema(value = JobView.class, responseCode = "200", responseDescription = "Cancelled, or about to be")
    @APIResponse(responseCode = "409", description = "The job has ended already")
    public Response cancel(
            @PathParam("id") @Pattern(regexp = ID) String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return answer(jobs.cancel(id, Languages.best(language)));
    }

    private static Response answer(JobView job) {
        return Response.ok(job)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
