package org.gonghui.kit.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** States of every read how it may be cached: where the operation does not say otherwise, only after asking again. */
@Provider
public class CachingHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.GET)) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            putIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-cache");
            putIfAbsent(headers, HttpHeaders.VARY, "Accept");
        }
    }

    private static void putIfAbsent(MultivaluedMap<String, Object> headers, String name, String value) {
        if (!headers.containsKey(name)) {
            headers.putSingle(name, value);
        }
    }
}
