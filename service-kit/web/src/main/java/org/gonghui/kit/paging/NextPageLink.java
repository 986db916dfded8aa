package org.gonghui.kit.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Says in {@code Link: rel=next} (RFC 8288) where a list goes on: the same address with the next token. */
@Provider
public class NextPageLink implements ContainerResponseFilter {

    /** By this header an answer hands its token over; it is not sent. */
    public static final String TOKEN = "Gonghui-Next-Page-Token";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object token = response.getHeaders().getFirst(TOKEN);
        if (token == null) {
            return;
        }
        response.getHeaders().remove(TOKEN);
        URI next = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam("pageToken", token)
                .build();
        response.getHeaders()
                .putSingle(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
    }
}
