package org.gonghui.gateway.route;

import io.vertx.core.MultiMap;

/** Rewrites headers of a service's answer that would mean something else, or nothing, at the gateway. */
public interface AnswerHeaders {

    void rewrite(ServiceName service, MultiMap headers);
}
