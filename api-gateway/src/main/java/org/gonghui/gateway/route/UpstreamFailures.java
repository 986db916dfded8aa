package org.gonghui.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.gonghui.kit.problem.Problem;

/** Answers with a problem where the service gives no answer. */
final class UpstreamFailures implements ProxyInterceptor {

    private final ServiceName service;
    private final RouteProblems problems;

    UpstreamFailures(ServiceName service, RouteProblems problems) {
        this.service = service;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(context, failure)));
    }

    private ProxyResponse answer(ProxyContext context, Throwable failure) {
        HttpServerRequest request = context.request().proxiedRequest();
        Problem problem = ServiceFailures.problem(service, failure);
        ProxyResponse answer = context.request().release().response();
        problems.headers(problem, request).forEach(header -> answer.putHeader(header.getKey(), header.getValue()));
        return answer.setStatusCode(problem.type().status())
                .setBody(Body.body(Buffer.buffer(problems.body(problem, request))));
    }
}
