package org.gonghui.kit.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a request id and a W3C trace id, taken from the caller where they are well-formed, and puts both
 * into the log context. With OpenTelemetry switched on, its span names the trace.
 */
@ApplicationScoped
public class RequestTrace {

    public static final String REQUEST_ID = "X-Request-Id";
    public static final String TRACEPARENT = "traceparent";

    private static final int BEFORE_EVERYTHING = 1000;
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SANE_TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final String TRACE_ID = "traceId";

    void register(@Observes Filters filters) {
        filters.register(RequestTrace::begin, BEFORE_EVERYTHING);
    }

    private static void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String requestId = request.getHeader(REQUEST_ID);
        if (requestId == null || !SANE_ID.matcher(requestId).matches()) {
            requestId = UUID.randomUUID().toString();
            request.headers().set(REQUEST_ID, requestId);
        }
        String traceId = traceId(request.getHeader(TRACEPARENT));
        if (traceId == null) {
            traceId = randomHex(Long.BYTES * 2);
            request.headers().set(TRACEPARENT, "00-" + traceId + "-" + randomHex(Long.BYTES) + "-01");
        }
        MDC.put("requestId", requestId);
        MDC.put(TRACE_ID, traceId);
        context.response().putHeader(REQUEST_ID, requestId);
        context.next();
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        if (traceparent == null) {
            return null;
        }
        Matcher parts = SANE_TRACE.matcher(traceparent);
        return parts.matches() ? parts.group(1) : null;
    }

    /** The trace id of the request under way; empty outside of one. */
    public static String currentTraceId() {
        return MDC.get(TRACE_ID) instanceof String traceId ? traceId : "";
    }

    /** The request id of the request under way; empty outside of one. */
    public static String currentRequestId() {
        return MDC.get("requestId") instanceof String requestId ? requestId : "";
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
