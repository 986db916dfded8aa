package org.gonghui.registry.honour;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How honours are shared out. */
@Path(HonourResource.PATH + "/shares")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Honours")
public class HonourShareResource {

    private final HonourShareService shares;

    HonourShareResource(HonourShareService shares) {
        this.shares = shares;
    }

    @GET
    @Operation(
            operationId = "shareHonours",
            summary = "How honours are shared out by industry, level, kind of recipient or honour",
            description =
                    """
                    Counts recipients: each honour as many as it says, or one. Honours that were printed as one joint
                    number count once, with the greatest number of their group.""")
    @APIResponseSchema(value = HonourShares.class, responseCode = "200", responseDescription = "The shares")
    @APIResponse(responseCode = "404", description = "There is no such body")
    public HonourShares read(@BeanParam @Valid HonourSharesFilter filter) {
        return shares.shares(filter);
    }
}
