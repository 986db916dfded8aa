package org.gonghui.gateway.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.gateway.route.QueryString;
import org.gonghui.gateway.route.ServiceAnswer;
import org.gonghui.gateway.route.ServiceClient;
import org.gonghui.gateway.route.ServiceFailure;
import org.gonghui.gateway.route.ServiceName;
import org.jspecify.annotations.Nullable;

/** Reads the feeds of all services into one page: first one after the other, then waiting for all of them at once. */
@Singleton
class ChangesService {

    private static final String CHANGES = "/api/v1/changes";

    private final ServiceClient services;
    private final FeedTable table;

    ChangesService(ServiceClient services, FeedTable table) {
        this.services = services;
        this.table = table;
    }

    /**
     * What a reader wants.
     *
     * @param patience how long to wait where there is nothing
     * @param headers to pass on to the services
     */
    record Question(
            @Nullable String cursor,
            @Nullable String resource,
            int limit,
            Duration patience,
            Map<String, String> headers) {}

    /**
     * A page, or the {@link Refusal} of a service that does not take the caller or the cursor. To be called on a worker
     * thread; where it waits, it keeps none.
     */
    Uni<MergedFeed> read(Question question) {
        Map<ServiceName, Set<String>> asked = table.questions(question.resource());
        MergedCursor from = MergedCursor.read(question.cursor(), FeedTable.filter(question.resource()), asked.keySet());
        MergedFeed page = new MergedFeed(from);
        for (ServiceName service : from.turn().round()) {
            if (asked.containsKey(service) && page.size() >= question.limit()) {
                page.noRoomFor(service);
            } else if (asked.containsKey(service)) {
                String uri = uri(page, service, asked.get(service), question.limit() - page.size());
                readInto(page, service, uri, question.headers());
            }
        }
        return page.isEmpty() && !question.patience().isZero()
                ? waitFor(page, asked, question)
                : Uni.createFrom().item(page);
    }

    private void readInto(MergedFeed page, ServiceName service, String uri, Map<String, String> headers) {
        try {
            take(page, service, ServiceClient.await(services.get(service, uri, headers)));
        } catch (ServiceFailure notNow) {
            page.missed(service);
        }
    }

    /** What came of asking one service; no answer where it failed. */
    private record Part(ServiceName service, @Nullable ServiceAnswer answer) {}

    /** Whoever has something first is the page; the others are hung up on, their places in the cursor stay. */
    private Uni<MergedFeed> waitFor(MergedFeed page, Map<ServiceName, Set<String>> asked, Question question) {
        List<Multi<Part>> parts = asked.keySet().stream()
                .filter(page::isReadable)
                .map(service -> waitFor(service, uri(page, service, asked.get(service), question.limit()), question))
                .toList();
        return Multi.createBy()
                .merging()
                .streams(parts)
                .filter(part -> hasSomething(page, part))
                .toUni()
                .replaceWith(page);
    }

    private Multi<Part> waitFor(ServiceName service, String uri, Question question) {
        String patient = uri + "&waitSeconds=" + question.patience().toSeconds();
        return services.ask(service, patient, question.headers(), question.patience())
                .map(answer -> new Part(service, answer))
                .onFailure(ServiceFailure.class)
                .recoverWithItem(new Part(service, null))
                .toMulti();
    }

    private static boolean hasSomething(MergedFeed page, Part part) {
        ServiceAnswer answer = part.answer();
        if (answer == null) {
            page.missed(part.service());
        } else if (page.isEmpty()) {
            take(page, part.service(), answer);
        }
        return !page.isEmpty();
    }

    private static void take(MergedFeed page, ServiceName service, ServiceAnswer answer) {
        if (!answer.ok()) {
            throw new Refusal(answer);
        }
        page.add(service, answer.json());
    }

    private static String uri(MergedFeed page, ServiceName service, Set<String> resources, int limit) {
        return new QueryString(CHANGES)
                .with("cursor", page.cursor(service))
                .with("resource", resources.isEmpty() ? null : String.join(",", resources))
                .with("limit", limit)
                .toString();
    }
}
