package org.gonghui.gateway.feed;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.gonghui.gateway.route.QueryString;
import org.gonghui.gateway.route.ServiceAnswer;
import org.gonghui.gateway.route.ServiceClient;
import org.gonghui.gateway.route.ServiceFailure;
import org.gonghui.gateway.route.ServiceName;
import org.jspecify.annotations.Nullable;

/** Reads the feeds of all services one after the other into one page. */
@Singleton
class ChangesService {

    private final ServiceClient services;
    private final FeedTable table;

    ChangesService(ServiceClient services, FeedTable table) {
        this.services = services;
        this.table = table;
    }

    /** A page; or what a service said instead, where it refuses the caller or the cursor. */
    Response read(@Nullable String cursor, @Nullable String resource, int limit, Map<String, String> headers) {
        MergedCursor from = MergedCursor.read(cursor);
        Map<ServiceName, Set<String>> questions = table.questions(resource);
        MergedFeed page = new MergedFeed(from);
        for (ServiceName service : from.turn().round()) {
            if (questions.containsKey(service) && page.size() >= limit) {
                page.noRoomFor(service);
            } else if (questions.containsKey(service)) {
                QueryString question = new QueryString("/api/v1/changes")
                        .with("cursor", from.cursors().get(service))
                        .with("resource", named(questions.get(service)))
                        .with("limit", limit - page.size());
                ServiceAnswer refusal = readInto(page, service, question.toString(), headers);
                if (refusal != null) {
                    return refusal.relay();
                }
            }
        }
        return Response.ok(page.json(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private @Nullable ServiceAnswer readInto(
            MergedFeed page, ServiceName service, String question, Map<String, String> headers) {
        try {
            ServiceAnswer answer = ServiceClient.await(services.get(service, question, headers));
            if (!answer.ok()) {
                return answer;
            }
            page.add(service, answer.json());
        } catch (ServiceFailure notNow) {
            page.missed(service);
        }
        return null;
    }

    private static @Nullable String named(Set<String> resources) {
        return resources.isEmpty() ? null : String.join(",", resources);
    }
}
