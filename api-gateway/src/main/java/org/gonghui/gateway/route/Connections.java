package org.gonghui.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The pooled connections to the services. */
@Singleton
public class Connections {

    private final HttpClient client;

    Connections(Vertx vertx, ProxyLimits limits) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(true)
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(limits.waiting())
                .setConnectTimeout((int) limits.connectTimeout().toMillis())
                // behind the response timeout: for a service that stops reading what is sent to it
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) limits.responseTimeout().multipliedBy(2).toMillis()));
    }

    HttpClient client() {
        return client;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
