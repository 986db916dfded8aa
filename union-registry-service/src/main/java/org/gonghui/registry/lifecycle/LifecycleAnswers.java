package org.gonghui.registry.lifecycle;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What is answered to a request for an event. */
final class LifecycleAnswers {

    static final String PREVIEW = "Only tell what would change; nothing is written";

    private LifecycleAnswers() {}

    /** 201 with the address of the event; 200 for a preview, which has none. */
    static Response of(LifecycleOutcome outcome) {
        Response.ResponseBuilder answer = outcome.event().id() == null
                ? Response.ok()
                : Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                LifecycleEventResource.PATH + "/"
                                        + outcome.event().id());
        return answer.entity(outcome)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
