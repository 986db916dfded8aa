package org.gonghui.gateway.feed;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.gonghui.gateway.route.ServiceName;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Which resources stand in whose feed, from {@code gonghui.feeds.<service>}. */
@Singleton
class FeedTable {

    private final Map<ServiceName, Set<String>> resources = new EnumMap<>(ServiceName.class);

    FeedTable(Config config) {
        for (ServiceName service : ServiceName.values()) {
            resources.put(service, new TreeSet<>(config.getValues("gonghui.feeds." + service.code(), String.class)));
        }
    }

    /**
     * Whom to ask for what.
     *
     * @param wanted resources by comma; all where null
     * @return the resources to ask each service for; empty where a service is to be asked for all that it has
     */
    Map<ServiceName, Set<String>> questions(@Nullable String wanted) {
        Map<ServiceName, Set<String>> questions = new EnumMap<>(ServiceName.class);
        if (wanted == null) {
            resources.keySet().forEach(service -> questions.put(service, Set.of()));
            return questions;
        }
        Set<String> unknown = new TreeSet<>(List.of(wanted.split(",", -1)));
        resources.forEach((service, known) -> {
            Set<String> asked = new TreeSet<>(known);
            asked.retainAll(unknown);
            if (!asked.isEmpty()) {
                questions.put(service, asked);
            }
        });
        questions.values().forEach(unknown::removeAll);
        if (!unknown.isEmpty()) {
            throw unknownResource();
        }
        return questions;
    }

    /** The same resources always in the same words: sorted and by comma, empty for all. */
    static String filter(@Nullable String wanted) {
        return wanted == null ? "" : String.join(",", new TreeSet<>(List.of(wanted.split(",", -1))));
    }

    /** The service in whose feed this one resource stands. */
    ServiceName owner(String resource) {
        return questions(resource).keySet().iterator().next();
    }

    private Problem unknownResource() {
        Set<String> all = new TreeSet<>();
        resources.values().forEach(all::addAll);
        return Problem.parameter(
                "resource",
                "unknown_resource",
                Text.of("可用：%s", "Known here: %s").with(String.join(", ", all)));
    }
}
