package org.gonghui.metrics.figure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;

/** Which of several claims for one key is preferred. */
@Path(FigureService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class PreferenceResource {

    private final FigureService figures;

    PreferenceResource(FigureService figures) {
        this.figures = figures;
    }

    @POST
    @Path("/{id}/prefer")
    @RolesAllowed({Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "preferFigure",
            summary = "Prefer a figure to those that compete with it, and say why",
            description =
                    """
                    Figures of one body, metric, period, breakdown and coverage from several sources live side by side; \
                    roll-ups use the preferred one, else the first recorded. A second preferred one is refused with 409.""")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response prefer(
            @Parameter(description = "Id of the figure") @PathParam("id") UUID id,
            @NotNull FigureReasonRequest request) {
        return FigureAnswers.read(figures.prefer(id, FigureStep.PREFER, request.reason()), null);
    }

    @POST
    @Path("/{id}/unprefer")
    @RolesAllowed({Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(operationId = "unpreferFigure", summary = "Prefer a figure no longer, and say why")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response unprefer(
            @Parameter(description = "Id of the figure") @PathParam("id") UUID id,
            @NotNull FigureReasonRequest request) {
        return FigureAnswers.read(figures.prefer(id, FigureStep.UNPREFER, request.reason()), null);
    }
}
