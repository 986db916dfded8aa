package org.gonghui.gateway.feed;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;

/** Pages of the merged feed as HTTP answers, in the forms that a service's own have. */
final class FeedAnswers {

    static final String NDJSON = "application/x-ndjson";
    static final String CURSOR = "Feed-Cursor";
    static final String CAUGHT_UP = "Feed-Caught-Up";
    static final String UNAVAILABLE = "Feed-Unavailable";

    private static final MediaType LINES = MediaType.valueOf(NDJSON);
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, LINES).build();

    private FeedAnswers() {}

    static boolean wantsLines(Request request) {
        Variant best = request.selectVariant(FORMS);
        return best != null && best.getMediaType().equals(LINES);
    }

    static Response json(MergedFeed page) {
        return Response.ok(page.json(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static Response lines(MergedFeed page, UriInfo address) {
        String cursor = page.nextCursor();
        URI next = address.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build();
        return Response.ok(page.lines(), LINES)
                .header(CURSOR, cursor)
                .header(CAUGHT_UP, page.caughtUp())
                .header(UNAVAILABLE, page.unavailable())
                .header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
