package org.gonghui.gateway.route;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Asks services on the gateway's own behalf, for composed answers: each with a time limit and a circuit breaker. */
@Singleton
public class ServiceClient {

    private static final int SERVER_ERROR = 500;
    private static final int FAILURES_WATCHED = 10;
    private static final long OPEN_SECONDS = 2;

    private final ServiceAddresses addresses;
    private final Connections connections;
    private final long timeout;
    private final Map<ServiceName, TypedGuard<CompletionStage<ServiceAnswer>>> guards =
            new EnumMap<>(ServiceName.class);

    ServiceClient(ServiceAddresses addresses, Connections connections, ProxyLimits limits) {
        this.addresses = addresses;
        this.connections = connections;
        this.timeout = limits.partTimeout().toMillis();
        for (ServiceName service : ServiceName.values()) {
            guards.put(service, guard(service));
        }
    }

    private TypedGuard<CompletionStage<ServiceAnswer>> guard(ServiceName service) {
        return TypedGuard.create(new TypeLiteral<CompletionStage<ServiceAnswer>>() {})
                .withDescription(service.code())
                .withThreadOffload(false)
                .withTimeout()
                .duration(timeout, ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .name(service.code())
                .requestVolumeThreshold(FAILURES_WATCHED)
                .delay(OPEN_SECONDS, ChronoUnit.SECONDS)
                .done()
                .build();
    }

    /**
     * Asks for a path with its query.
     *
     * @return the answer, or a {@link ServiceFailure} where there is none or the service failed
     */
    public CompletionStage<ServiceAnswer> get(ServiceName service, String uri, Map<String, String> headers) {
        try {
            return guards.get(service)
                    .call(() -> send(service, uri, headers))
                    .exceptionallyCompose(
                            failure -> CompletableFuture.failedFuture(asServiceFailure(service, failure)));
        } catch (Exception notSent) {
            return CompletableFuture.failedFuture(asServiceFailure(service, notSent));
        }
    }

    /**
     * Asks for a path that may take its time. Whoever cancels hangs up, so that the service need not go on. What fails here
     * does not count for the circuit breaker.
     *
     * @param patience how long the service may take beyond the time that any part has
     * @return the answer, or a {@link ServiceFailure} where there is none or the service failed
     */
    public Uni<ServiceAnswer> ask(ServiceName service, String uri, Map<String, String> headers, Duration patience) {
        Duration limit = patience.plusMillis(timeout);
        return Uni.createFrom()
                .<ServiceAnswer>emitter(emitter -> {
                    Call call = new Call();
                    emitter.onTermination(call::hangUp);
                    connections
                            .client()
                            .request(options(service, uri, headers, limit.toMillis()))
                            .compose(opened -> call.with(opened).send().compose(answer -> read(service, answer)))
                            .onComplete(answered -> {
                                call.end();
                                if (answered.succeeded()) {
                                    emitter.complete(answered.result());
                                } else {
                                    emitter.fail(answered.cause());
                                }
                            });
                })
                .ifNoItem()
                .after(limit)
                .fail()
                .onFailure()
                .transform(failure -> asServiceFailure(service, failure));
    }

    private CompletionStage<ServiceAnswer> send(ServiceName service, String uri, Map<String, String> headers) {
        return connections
                .client()
                .request(options(service, uri, headers, timeout))
                .compose(opened -> opened.send().compose(answer -> read(service, answer)))
                .toCompletionStage();
    }

    private RequestOptions options(ServiceName service, String uri, Map<String, String> headers, long idle) {
        RequestOptions request = addresses
                .requestTo(service)
                .setURI(uri)
                .setConnectTimeout(timeout)
                .setIdleTimeout(idle);
        headers.forEach(request::addHeader);
        return request;
    }

    private static Future<ServiceAnswer> read(ServiceName service, HttpClientResponse answer) {
        if (answer.statusCode() >= SERVER_ERROR) {
            return answer.body()
                    .transform(
                            read -> Future.failedFuture(new ServiceFailure(service, "status " + answer.statusCode())));
        }
        Map<String, String> headers = answer.headers().entries().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (first, second) -> first,
                        TreeMap::new));
        return answer.body().map(body -> new ServiceAnswer(service, answer.statusCode(), headers, body.toString()));
    }

    /**
     * Waits for an answer.
     *
     * @throws ServiceFailure if there is none
     */
    public static ServiceAnswer await(CompletionStage<ServiceAnswer> asked) {
        try {
            return asked.toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ServiceFailure failure ? failure : failed;
        }
    }

    private static ServiceFailure asServiceFailure(ServiceName service, Throwable failure) {
        return failure instanceof ServiceFailure already ? already : new ServiceFailure(service, failure);
    }
}
