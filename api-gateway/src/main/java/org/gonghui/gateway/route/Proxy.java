package org.gonghui.gateway.route;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.gateway.route.RouteTable.Route;

/** Hands a request to the service that its path belongs to, body and answer streamed. */
@Singleton
public class Proxy {

    /** After CORS, limits and authentication, before everything that answers by itself. */
    private static final int AFTER_THE_OTHER_FILTERS = 10;

    private final RouteTable routes;
    private final ServiceAddresses addresses;
    private final ProxyLimits limits;
    private final RouteProblems problems;
    private final Map<ServiceName, HttpProxy> proxies = new EnumMap<>(ServiceName.class);

    Proxy(
            RouteTable routes,
            ServiceAddresses addresses,
            Connections connections,
            ProxyLimits limits,
            RouteProblems problems,
            @All List<AnswerHeaders> features) {
        this.routes = routes;
        this.addresses = addresses;
        this.limits = limits;
        this.problems = problems;
        for (ServiceName service : ServiceName.values()) {
            HttpProxy proxy = HttpProxy.reverseProxy(
                            new ProxyOptions().setSupportWebSocket(false), connections.client())
                    .origin(context -> open(service, context))
                    .addInterceptor(new UpstreamFailures(service, problems))
                    .addInterceptor(new RewrittenHeaders(service, features))
                    .addInterceptor(new ForwardedHeaders());
            proxies.put(service, proxy);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, AFTER_THE_OTHER_FILTERS);
    }

    private void route(RoutingContext context) {
        String path = SafePath.of(context.request());
        if (path == null) {
            problems.answer(context, SafePath.problem());
            return;
        }
        Optional<Route> route = routes.find(path);
        if (route.isEmpty()) {
            context.next();
            return;
        }
        RouteTemplates.name(context, route.get());
        proxies.get(route.get().service()).handle(context.request());
    }

    private Future<HttpClientRequest> open(ServiceName service, ProxyContext context) {
        HttpServerRequest incoming = context.request().proxiedRequest();
        return context.client()
                .request(addresses
                        .requestTo(service)
                        .setConnectTimeout(limits.connectTimeout().toMillis()))
                .onSuccess(outgoing -> answerInTime(incoming, outgoing));
    }

    /** The clock runs from the end of the request: a slow caller's upload is no fault of the service. */
    private void answerInTime(HttpServerRequest incoming, HttpClientRequest outgoing) {
        incoming.end()
                .onSuccess(sent -> outgoing.idleTimeout(limits.responseTimeout().toMillis()));
    }
}
