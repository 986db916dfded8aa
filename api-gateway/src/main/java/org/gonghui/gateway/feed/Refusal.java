package org.gonghui.gateway.feed;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gonghui.gateway.route.ServiceAnswer;
import org.jspecify.annotations.Nullable;

/** A service does not take the caller, or the cursor: what it said is the gateway's answer. */
final class Refusal extends RuntimeException {

    private final transient ServiceAnswer answer;

    Refusal(ServiceAnswer answer) {
        super(answer.service().code() + " answered " + answer.status());
        this.answer = answer;
    }

    /** As an answer; where the cursor has expired, the link says how to begin again, for all services. */
    Response response(@Nullable String resource) {
        Response relayed = answer.relay();
        if (answer.status() != Response.Status.GONE.getStatusCode()) {
            return relayed;
        }
        String query = resource == null ? "" : "?resource=" + FeedTable.filter(resource);
        return Response.fromResponse(relayed)
                .header(HttpHeaders.LINK, "</api/v1/changes" + query + ">; rel=\"start\"")
                .build();
    }
}
