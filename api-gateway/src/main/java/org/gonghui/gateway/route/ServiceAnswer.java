package org.gonghui.gateway.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a service answered to a question of the gateway.
 *
 * @param headers by lower-case name
 */
public record ServiceAnswer(ServiceName service, int status, Map<String, String> headers, String body) {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Numbers stay as they were written: 75.50 is not 75.5. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final List<String> RELAYED = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.VARY,
            HttpHeaders.WWW_AUTHENTICATE,
            HttpHeaders.RETRY_AFTER);

    public boolean ok() {
        return status == OK;
    }

    public boolean notFound() {
        return status == NOT_FOUND;
    }

    /**
     * The body as JSON.
     *
     * @throws ServiceFailure if it is none: the service is not to be relied on
     */
    public JsonNode json() {
        try {
            return EXACT.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new ServiceFailure(service, notJson);
        }
    }

    /** The same answer to the gateway's own caller. */
    public Response relay() {
        Response.ResponseBuilder answer = Response.status(status).entity(body);
        for (String name : RELAYED) {
            String value = headers.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                answer.header(name, value);
            }
        }
        return answer.build();
    }
}
