package org.gonghui.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is given again.
 *
 * @param body as it goes over the wire; null: there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String cacheControl,
        @Nullable String mediaType,
        byte @Nullable [] body) {

    /** Takes the answer of an operation apart. Its entity must be at hand, not a stream or something yet to come. */
    static KeptAnswer of(Response answer, ObjectMapper json) {
        byte[] body = bytes(answer.getEntity(), json);
        MediaType type = answer.getMediaType();
        String named = type == null ? MediaType.APPLICATION_JSON : type.toString();
        return new KeptAnswer(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                answer.getHeaderString(HttpHeaders.CACHE_CONTROL),
                body == null ? null : named,
                body);
    }

    Response.ResponseBuilder answer() {
        Response.ResponseBuilder answer = Response.status(status);
        add(answer, HttpHeaders.LOCATION, location);
        add(answer, HttpHeaders.ETAG, etag);
        add(answer, HttpHeaders.CACHE_CONTROL, cacheControl);
        return body == null ? answer : answer.entity(body).type(mediaType);
    }

    private static void add(Response.ResponseBuilder answer, String name, @Nullable String value) {
        if (value != null) {
            answer.header(name, value);
        }
    }

    private static byte @Nullable [] bytes(@Nullable Object entity, ObjectMapper json) {
        if (entity == null || entity instanceof byte[]) {
            return (byte[]) entity;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException notRenderable) {
            throw new IllegalStateException(notRenderable);
        }
    }
}
