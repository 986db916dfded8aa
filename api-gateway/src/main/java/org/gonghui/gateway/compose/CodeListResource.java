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
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.gateway.route.PassedOn;
import org.gonghui.kit.codelist.CodeListResource.CodeListsView;
import org.gonghui.kit.codelist.CodeListView;
import org.gonghui.kit.text.Languages;

/** Every enum of the contract, with labels. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conventions")
public class CodeListResource {

    private final CodeListService lists;

    CodeListResource(CodeListService lists) {
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listCodeLists", summary = "Every enum of the contract with labels in Chinese and English")
    @APIResponseSchema(value = CodeListsView.class, responseCode = "200", responseDescription = "All code lists")
    public Response list(@Context HttpHeaders headers) {
        return answer(lists.all(language(headers), PassedOn.from(headers)));
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "readCodeList", summary = "One enum of the contract with its labels")
    @APIResponseSchema(value = CodeListView.class, responseCode = "200", responseDescription = "The code list")
    public Response read(
            @Parameter(description = "Name of the list", example = "body-type")
                    @PathParam("name")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z0-9-]+")
                    String name,
            @Context HttpHeaders headers) {
        return answer(lists.one(name, language(headers), PassedOn.from(headers)));
    }

    private static Response answer(Object list) {
        return Response.ok(list, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
