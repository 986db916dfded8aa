package org.gonghui.example.mirror;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the mirror is told by its environment.
 *
 * @param api where the gateway is ({@code GONGHUI_URL})
 * @param token bearer token with role {@code partner} ({@code GONGHUI_TOKEN}); absent: the local stack is asked for one
 * @param database JDBC URL of the partner's PostgreSQL ({@code MIRROR_JDBC_URL}); absent: one is started in {@code folder}
 * @param folder data of that server ({@code MIRROR_FOLDER})
 * @param collections resource of the feed to the collection that exports it ({@code MIRROR_RESOURCES}, as
 *     {@code body=bodies,relief_round=relief/rounds}); absent: all of the feed
 */
record Settings(
        URI api, Optional<String> token, Optional<String> database, Path folder, Map<String, String> collections) {

    private static final String ALL = "body=bodies,affiliation=affiliations,honour=honours,congress=congresses,"
            + "term=terms,officer=officers,unionisation=unionisations,rating=ratings,mechanism=mechanisms,"
            + "lifecycle_event=lifecycle-events,station=stations,activity=activities,relief_scheme=relief/schemes,"
            + "relief_round=relief/rounds,relief_count=relief-counts,mutual_aid_plan_year=mutual-aid/plan-years,"
            + "group_relief=group-relief,metric=metrics,figure=figures,source=sources,release=releases,"
            + "reporting_task=reporting-tasks";

    /** As it stands in addresses: words, and where a collection belongs to another thing a path. */
    private static final String COLLECTION = "[a-z-]{1,40}(/[a-z-]{1,40})?";

    static Settings from(Map<String, String> environment) {
        return new Settings(
                URI.create(environment.getOrDefault("GONGHUI_URL", "http://127.0.0.1:8080")),
                Optional.ofNullable(environment.get("GONGHUI_TOKEN")),
                Optional.ofNullable(environment.get("MIRROR_JDBC_URL")),
                Path.of(environment.getOrDefault("MIRROR_FOLDER", "partner-mirror-data")),
                collections(environment.getOrDefault("MIRROR_RESOURCES", ALL)));
    }

    private static Map<String, String> collections(String pairs) {
        Map<String, String> collections = new LinkedHashMap<>();
        for (String pair : pairs.split(",", -1)) {
            String[] names = pair.strip().split("=", -1);
            if (names.length != 2 || !names[0].matches("[a-z_]{1,40}") || !names[1].matches(COLLECTION)) {
                throw new IllegalArgumentException("MIRROR_RESOURCES: not resource=collection: " + pair);
            }
            collections.put(names[0], names[1]);
        }
        return collections;
    }
}
