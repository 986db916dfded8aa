package org.gonghui.metrics.figure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.metrics.figure.PeriodLockView.PeriodLockPage;
import org.jspecify.annotations.Nullable;

/** Closed years. */
@Path(PeriodLockService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class PeriodLockResource {

    private final PeriodLockService locks;

    PeriodLockResource(PeriodLockService locks) {
        this.locks = locks;
    }

    @GET
    @Operation(operationId = "listPeriodLocks", summary = "The closed years")
    @APIResponseSchema(value = PeriodLockPage.class, responseCode = "200", responseDescription = "All of them")
    public Response list() {
        return DocumentAnswers.all(locks.all(), StoredDocument::json);
    }

    @GET
    @Path("/{year}")
    @Operation(operationId = "readPeriodLock", summary = "Why a year is closed")
    @APIResponseSchema(value = PeriodLockView.class, responseCode = "200", responseDescription = "The closed year")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "The year", example = "2023") @PathParam("year") @Min(1900) @Max(2099)
                    Integer year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(locks.read(year), ifNoneMatch);
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed({Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "putPeriodLock",
            summary = "Close a year",
            description =
                    "No figure whose period ends in a closed year is recorded any more. A year is not opened again.")
    @APIResponseSchema(value = PeriodLockView.class, responseCode = "200", responseDescription = "Closed already")
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PeriodLockView.class)))
    public Response put(
            @Parameter(description = "The year", example = "2023") @PathParam("year") @Min(1900) @Max(2099)
                    Integer year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @NotNull PeriodLockRequest request) {
        return DocumentAnswers.written(locks.put(year, request, ifMatch), PeriodLockService.COLLECTION);
    }
}
