package org.gonghui.gateway.route;

import io.vertx.core.http.HttpClientRequest;
import org.jspecify.annotations.Nullable;

/** A call under way that its caller may give up at any moment. */
final class Call {

    private @Nullable HttpClientRequest request;
    private boolean over;

    /** The connection stands; where the caller has given up meanwhile, it is closed again. */
    synchronized HttpClientRequest with(HttpClientRequest opened) {
        request = opened;
        if (over) {
            opened.reset();
        }
        return opened;
    }

    synchronized void end() {
        over = true;
        request = null;
    }

    synchronized void hangUp() {
        over = true;
        if (request != null) {
            request.reset();
        }
    }
}
