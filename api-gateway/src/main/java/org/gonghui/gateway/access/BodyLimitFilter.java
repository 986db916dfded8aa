package org.gonghui.gateway.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.gonghui.gateway.route.ProxyLimits;
import org.gonghui.gateway.route.RouteProblems;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that announces itself as too large before any of it is read. An import, or the content of a document,
 * streams through; the service that takes it sets its limit.
 */
@Singleton
class BodyLimitFilter {

    private static final int AFTER_RATE_LIMIT = 240;
    private static final Set<String> STREAMED = Set.of("/imports", "/content");

    private final long limit;
    private final RouteProblems problems;

    BodyLimitFilter(ProxyLimits limits, RouteProblems problems) {
        this.limit = limits.body();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_RATE_LIMIT);
    }

    private void check(RoutingContext context) {
        String path = context.request().path();
        boolean streams = STREAMED.stream().anyMatch(path::endsWith);
        if (!streams && announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > limit) {
            problems.answer(context, new Problem(CommonProblem.BODY_TOO_LARGE));
        } else {
            context.next();
        }
    }

    private static long announced(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException longerThanAnything) {
            return Long.MAX_VALUE;
        }
    }
}
