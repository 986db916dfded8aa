package org.gonghui.gateway.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gonghui.gateway.access.KnownTokens.Owner;
import org.gonghui.gateway.access.RateLimits.Allowance;
import org.gonghui.gateway.route.RouteProblems;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Answers 429 to a client that asks too often, and tells every client what is left to it. */
@Singleton
class RateLimitFilter {

    /** After CORS (300), so that a page may read the answer; before authentication (200). */
    private static final int AFTER_CORS = 250;

    private static final String BEARER = "Bearer ";

    private final RateLimits limits;
    private final KnownTokens tokens;
    private final RouteProblems problems;

    RateLimitFilter(RateLimits limits, KnownTokens tokens, RouteProblems problems) {
        this.limits = limits;
        this.tokens = tokens;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_CORS);
    }

    private void limit(RoutingContext context) {
        if (String.valueOf(context.request().path()).startsWith("/q/")) {
            context.next();
            return;
        }
        String token = bearer(context.request());
        Owner owner = token == null ? Owner.NOBODY : tokens.remembered(token);
        if (owner != null) {
            limit(context, client(context, owner));
            return;
        }
        context.request().pause();
        tokens.check(token)
                .onSuccess(found -> limit(context, client(context, found)))
                .onFailure(context::fail);
    }

    private void limit(RoutingContext context, Client client) {
        Optional<Allowance> counted = limits.take(client);
        counted.ifPresent(allowance -> context.response()
                .putHeader("RateLimit-Policy", allowance.rateLimitPolicy())
                .putHeader("RateLimit", allowance.rateLimit()));
        if (counted.isPresent() && !counted.get().granted()) {
            long seconds = Math.max(1, counted.get().retryAfter());
            problems.answer(
                    context,
                    new Problem(CommonProblem.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(seconds)));
        } else {
            context.next();
        }
    }

    private static Client client(RoutingContext context, Owner owner) {
        String subject = owner.subject();
        return subject == null
                ? Client.anonymous(context.request().remoteAddress().hostAddress())
                : Client.authenticated(subject);
    }

    private static @Nullable String bearer(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
