package org.gonghui.gateway.contract;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gonghui.gateway.contract.ServedContract.Form;
import org.gonghui.kit.http.EntityTags;
import org.jspecify.annotations.Nullable;

/** The contract itself. */
@Path("/openapi")
public class ContractResource {

    private static final MediaType YAML = new MediaType("application", "yaml");
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(YAML, MediaType.APPLICATION_JSON_TYPE).build();

    private final ServedContract contract;

    ContractResource(ServedContract contract) {
        this.contract = contract;
    }

    @GET
    @Operation(hidden = true)
    public Response read(
            @QueryParam("format") @Pattern(regexp = "(?i)json|yaml") @Nullable String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request) {
        boolean json = format == null ? prefersJson(request) : format.equalsIgnoreCase("json");
        Form form = json ? contract.json() : contract.yaml();
        Response.ResponseBuilder answer = EntityTags.names(ifNoneMatch, form.etag())
                ? Response.notModified()
                : Response.ok(form.text(), json ? MediaType.APPLICATION_JSON_TYPE : YAML);
        return answer.header(HttpHeaders.ETAG, form.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static boolean prefersJson(Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
