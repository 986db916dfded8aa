package org.gonghui.kit.change;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Pages of the feed as HTTP answers: one JSON object, or a line of JSON for each change and the rest in headers. */
final class FeedAnswers {

    static final String NDJSON = "application/x-ndjson";
    static final String CURSOR = "Feed-Cursor";
    static final String CAUGHT_UP = "Feed-Caught-Up";

    private static final MediaType LINES = MediaType.valueOf(NDJSON);
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, LINES).build();

    private FeedAnswers() {}

    static boolean wantsLines(Request request) {
        Variant best = request.selectVariant(FORMS);
        return best != null && best.getMediaType().equals(LINES);
    }

    static Response json(FeedPage page) {
        return Response.ok(ChangesView.json(page), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static Response lines(FeedPage page, UriInfo address) {
        String cursor = page.nextCursor();
        URI next = address.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build();
        String lines =
                page.items().stream().map(item -> ChangesView.json(item) + "\n").collect(Collectors.joining());
        return Response.ok(lines, LINES)
                .header(CURSOR, cursor)
                .header(CAUGHT_UP, page.caughtUp())
                .header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
