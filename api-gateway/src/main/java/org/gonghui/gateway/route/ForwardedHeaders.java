package org.gonghui.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.gonghui.kit.http.RequestTrace;

/** Headers between caller and service: who called is added; what concerns one connection only does not pass. */
final class ForwardedHeaders implements ProxyInterceptor {

    private static final List<String> OF_ONE_CONNECTION = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");

    /** The gateway has dealt with these itself. */
    private static final List<String> OF_THE_GATEWAY = List.of("Origin", "Expect", "Forwarded");

    private static final String CORS = "access-control-";
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest incoming = request.proxiedRequest();
        request.setURI(incoming.query() == null ? incoming.path() : incoming.path() + "?" + incoming.query());
        dropHopByHop(request.headers());
        OF_THE_GATEWAY.forEach(request.headers()::remove);
        addCaller(request.headers(), incoming);
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        MultiMap headers = response.headers();
        dropHopByHop(headers);
        headers.remove(RequestTrace.REQUEST_ID);
        headers.names().stream()
                .filter(name -> name.regionMatches(true, 0, CORS, 0, CORS.length()))
                .toList()
                .forEach(headers::remove);
        dropAbsentBody(context.request().getMethod(), response);
        return context.sendResponse();
    }

    private static void addCaller(MultiMap headers, HttpServerRequest incoming) {
        String caller = incoming.remoteAddress().hostAddress();
        String before = headers.get("X-Forwarded-For");
        headers.set("X-Forwarded-For", before == null ? caller : before + ", " + caller);
        headers.set("X-Forwarded-Proto", incoming.scheme());
        HostAndPort authority = incoming.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    private static void dropHopByHop(MultiMap headers) {
        headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(named -> List.of(named.split(",")).stream())
                .map(String::strip)
                .filter(named -> !named.isEmpty())
                .forEach(headers::remove);
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    /** An answer that never has a body must not announce one. */
    private static void dropAbsentBody(HttpMethod method, ProxyResponse response) {
        boolean none = response.getStatusCode() == NO_CONTENT || response.getStatusCode() == NOT_MODIFIED;
        if (none && !HttpMethod.HEAD.equals(method) && response.getBody() != null) {
            response.getBody().stream().resume();
            response.setBody(null);
        }
    }
}
