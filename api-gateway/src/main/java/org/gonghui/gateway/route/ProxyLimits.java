package org.gonghui.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the gateway waits for a service, and how much at once. */
@ConfigMapping(prefix = "gonghui.proxy")
public interface ProxyLimits {

    /** Until a connection stands. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Until the first, and between any two parts of an answer. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** For a part of a composed answer. */
    @WithDefault("3s")
    Duration partTimeout();

    /** Connections to each service. */
    @WithDefault("100")
    int connections();

    /** Requests that wait for a connection. */
    @WithDefault("1000")
    int waiting();

    /** Bytes of a request body. */
    @WithDefault("1048576")
    long body();
}
