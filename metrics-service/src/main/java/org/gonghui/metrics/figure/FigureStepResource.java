package org.gonghui.metrics.figure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.idempotency.Idempotent;

/** What is done with figures once they are recorded. {@link FigureStep} says by whom and when. */
@Path(FigureService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class FigureStepResource {

    private static final String WRONG_STATE = "The figure is in another state; the problem names what is allowed";

    private final FigureService figures;

    FigureStepResource(FigureService figures) {
        this.figures = figures;
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "readFigureHistory",
            summary = "All versions of a figure: what was known when, who said so and why",
            description =
                    "A withdrawn figure keeps its history. Versions from before it was published are shown to callers of its subtree.")
    @APIResponseSchema(
            value = FigureHistoryView.class,
            responseCode = "200",
            responseDescription = "Its versions, the oldest first")
    public Response history(@Parameter(description = "Id of the figure") @PathParam("id") UUID id) {
        return Response.ok(figures.history(id))
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    @POST
    @Idempotent
    @Path("/{id}/corrections")
    @RolesAllowed({Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "correctFigure",
            summary = "Say a published figure anew, and why",
            description =
                    "A new version of the same figure: its natural key stays. The only way to change a figure of a closed year.")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response correct(
            @Parameter(description = "Id of the figure") @PathParam("id") UUID id,
            @NotNull FigureCorrectionRequest correction) {
        return FigureAnswers.read(figures.correct(id, correction), null);
    }

    @POST
    @Idempotent
    @Path("/{id}/withdrawals")
    @RolesAllowed({Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawFigure",
            summary = "Take a published figure back, and say why",
            description = "It is not found any more, except in its history and asKnownAt an earlier instant.")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response withdraw(
            @Parameter(description = "Id of the figure") @PathParam("id") UUID id,
            @NotNull FigureReasonRequest request) {
        return FigureAnswers.read(figures.take(id, FigureStep.WITHDRAW, request.reason()), null);
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Roles.OFFICER, Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(operationId = "submitFigure", summary = "Hand in a draft")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "Submitted")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response submit(@Parameter(description = "Id of the figure") @PathParam("id") UUID id) {
        return FigureAnswers.read(figures.take(id, FigureStep.SUBMIT, null), null);
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "confirmFigure",
            summary = "Confirm a submitted figure",
            description = "Not by who recorded, edited or submitted it: 403.")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "Confirmed")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response confirm(@Parameter(description = "Id of the figure") @PathParam("id") UUID id) {
        return FigureAnswers.read(figures.take(id, FigureStep.CONFIRM, null), null);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "returnFigure",
            summary = "Give a submitted or confirmed figure back as a draft, and say why",
            description = "The draft shows the reason until it is handed in again, and its body owes the figure anew.")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "A draft again")
    public Response giveBack(
            @Parameter(description = "Id of the figure") @PathParam("id") UUID id,
            @NotNull FigureReasonRequest request) {
        return FigureAnswers.read(figures.take(id, FigureStep.RETURN, request.reason()), null);
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed({Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "publishFigure",
            summary = "Publish a confirmed figure",
            description =
                    "Not by who recorded, edited or submitted it: 403. From now on everybody sees it, and it counts. A closed year takes none: 409.")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "Published")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response publish(@Parameter(description = "Id of the figure") @PathParam("id") UUID id) {
        return FigureAnswers.read(figures.take(id, FigureStep.PUBLISH, null), null);
    }
}
