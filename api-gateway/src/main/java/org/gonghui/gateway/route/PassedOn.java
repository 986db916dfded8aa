package org.gonghui.gateway.route;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.http.RequestTrace;

/** What the gateway tells a service of the request that it asks for. */
public final class PassedOn {

    private static final List<String> ALWAYS =
            List.of(HttpHeaders.ACCEPT_LANGUAGE, RequestTrace.REQUEST_ID, RequestTrace.TRACEPARENT);

    private PassedOn() {}

    /** Language, request id and trace, for public reads. */
    public static Map<String, String> from(HttpHeaders request) {
        return take(request, ALWAYS);
    }

    /** The same with the caller's token: the service decides what it may see. */
    public static Map<String, String> withToken(HttpHeaders request) {
        Map<String, String> headers = take(request, ALWAYS);
        headers.putAll(take(request, List.of(HttpHeaders.AUTHORIZATION)));
        return headers;
    }

    private static Map<String, String> take(HttpHeaders request, List<String> names) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : names) {
            String value = request.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
