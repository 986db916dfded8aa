package org.gonghui.gateway.feed;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.Map;
import org.gonghui.gateway.route.AnswerHeaders;
import org.gonghui.gateway.route.ServiceName;

/** An export's cursor is one of its service's feed; at the gateway it has to go on in the feed of all services. */
@Singleton
class ExportCursor implements AnswerHeaders {

    private static final String FEED_CURSOR = "Feed-Cursor";

    @Override
    public void rewrite(ServiceName service, MultiMap headers) {
        String cursor = headers.get(FEED_CURSOR);
        if (cursor != null) {
            headers.set(FEED_CURSOR, new MergedCursor(Map.of(service, cursor), service).write());
        }
    }
}
