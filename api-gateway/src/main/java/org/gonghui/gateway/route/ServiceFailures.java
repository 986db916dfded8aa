package org.gonghui.gateway.route;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.gonghui.kit.problem.Problem;
import org.jboss.logging.Logger;

/** What a failed call of a service says to the caller. */
final class ServiceFailures {

    private static final Logger LOG = Logger.getLogger(ServiceFailures.class);

    private ServiceFailures() {}

    /** 502 where the service began and broke off; 503 where it cannot be reached or takes too long. */
    static Problem problem(ServiceName service, Throwable failure) {
        LOG.warnf("No answer of the %s service: %s", service.code(), failure);
        return brokeOff(failure) ? RouteProblems.broken(service) : RouteProblems.unavailable(service);
    }

    private static boolean brokeOff(Throwable failure) {
        boolean unreachable = failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
        return !unreachable
                && (failure instanceof HttpClosedException
                        || failure instanceof StreamResetException
                        || failure instanceof IllegalArgumentException
                        || failure instanceof IOException);
    }
}
