package org.gonghui.registry.lifecycle;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.lifecycle.HistoryRepository.Place;
import org.gonghui.registry.lifecycle.HistoryView.HistoryPage;
import org.jspecify.annotations.Nullable;

/** The whole life of a body. */
@Path("/api/v1/bodies/{code}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle")
public class HistoryResource {

    private static final Place BEGINNING = new Place(LocalDate.of(1, 1, 1), -1, "");
    private static final int KEY_PARTS = 3;

    private final HistoryService histories;

    HistoryResource(HistoryService histories) {
        this.histories = histories;
    }

    @GET
    @Operation(
            operationId = "readBodyHistory",
            summary = "The whole life of a body, by date",
            description =
                    """
                    Its founding, where it stood, every event that touched it, names that ended, its end. What is not \
                    known since when comes first. A correction is shown with what it corrects.""")
    @APIResponseSchema(value = HistoryPage.class, responseCode = "200", responseDescription = "A page of its life")
    public Response history(
            @Parameter(example = "GD-ZQ-HT") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = List.of("history", code);
        PageToken from = PageToken.read(pageToken, filters, KEY_PARTS);
        Place after = from == null
                ? BEGINNING
                : new Place(from.date(0), from.number(1), from.key().get(2));
        List<HistoryEntry> rows = histories.read(code, after, pageSize + 1);
        return DocumentAnswers.page(Page.cut(rows, pageSize, last -> token(filters, last.place())), HistoryEntry::json);
    }

    private static String token(List<?> filters, Place last) {
        return PageToken.write(filters, last.date().toString(), Long.toString(last.rank()), last.key());
    }
}
