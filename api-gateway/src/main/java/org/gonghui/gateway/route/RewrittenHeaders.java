package org.gonghui.gateway.route;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.util.List;

/** Lets every feature of the gateway rewrite the headers that are its own. */
record RewrittenHeaders(ServiceName service, List<AnswerHeaders> features) implements ProxyInterceptor {

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        features.forEach(feature -> feature.rewrite(service, context.response().headers()));
        return context.sendResponse();
    }
}
