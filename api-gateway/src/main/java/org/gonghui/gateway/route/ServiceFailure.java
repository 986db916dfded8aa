package org.gonghui.gateway.route;

import org.gonghui.kit.problem.Problem;

/** A service that could not be asked, or failed: the parts of an answer that it owns are missing. */
public class ServiceFailure extends RuntimeException {

    private final ServiceName service;

    ServiceFailure(ServiceName service, Throwable cause) {
        super(service.code(), cause);
        this.service = service;
    }

    ServiceFailure(ServiceName service, String what) {
        super(service.code() + ": " + what);
        this.service = service;
    }

    /** As an answer, where there is nothing else to say. */
    public Problem problem() {
        return RouteProblems.unavailable(service);
    }
}
