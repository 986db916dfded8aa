package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.gonghui.kit.testing.Contract;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the contract offers to somebody in every role but the one who reads personal data in plain: each path without
 * parameters, page by page, the feed, the audit trail and all exports among them; and of each list, and of jobs, some records
 * with all that can be read of them by one key. What is refused, or empty where records must be, is an error.
 */
final class EveryRead {

    static final String JOBS = "/api/v1/jobs";

    /** Lists of which nothing could be said if they were empty. */
    private static final Set<String> FULL = Set.of(
            JOBS,
            "/api/v1/audit",
            "/api/v1/changes",
            "/api/v1/mutual-aid/claims",
            "/api/v1/mutual-aid/enrolments",
            "/api/v1/mutual-aid/work-list",
            "/api/v1/payment-batches",
            "/api/v1/relief/applications",
            "/api/v1/relief/work-list",
            "/api/v1/roll-ups");

    /**
     * May be answered besides 200, which at least one record must be: of a draft, or of what was withdrawn, nobody is
     * told who else names its phone.
     */
    private static final Map<String, Integer> REFUSED =
            Map.of("/api/v1/relief/applications/{id}/possible-duplicates", 409);

    private static final String ROLES =
            "admin approver auditor cashier metrics-editor metrics-publisher officer partner reviewer";
    private static final int RECORDS = 12;
    private static final int MOST_PAGES = 60;
    private static final int OK = 200;
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private final String token = Gateway.token("reader of everything", List.of(ROLES.split(" ")), "CN");
    private final Offer offer = new Offer(Contract.parse(Gateway.contract()).document());
    private final BiConsumer<String, String> answers;
    private final Map<String, List<String>> keys = new TreeMap<>();
    private final Map<String, Integer> records = new TreeMap<>();
    private final Set<String> answered = new TreeSet<>();

    /**
     * Gives each answer, with the path that was asked for.
     *
     * @param jobs ids of uploads, which no list tells
     */
    EveryRead(Set<String> jobs, BiConsumer<String, String> answers) {
        this.answers = answers;
        keys.put(JOBS, List.copyOf(jobs));
        records.put(JOBS, jobs.size());
    }

    void run() {
        for (String path : offer.reads()) {
            if (!path.contains("{")) {
                List<String> found = new ArrayList<>();
                offer.queries(path).forEach(query -> found.addAll(pages(path, query)));
                keys.put(path, found);
            }
        }
        for (String path : FULL) {
            assertThat(records.get(path)).as("records at " + path).isPositive();
        }
        for (String path : offer.reads()) {
            String list = path.replaceFirst("/\\{.*", "");
            if (PARAMETER.matcher(path).results().count() == 1) {
                keys.getOrDefault(list, List.of()).stream()
                        .map(key -> PARAMETER.matcher(path).replaceFirst(key))
                        .forEach(one -> offer.queries(path).forEach(query -> get(path, asked(one, query))));
            }
        }
        assertThat(answered).as("paths that told of a record").containsAll(REFUSED.keySet());
    }

    /** Reads a path to its last page; answers the keys of some records on the first one. */
    private List<String> pages(String path, String query) {
        String asked = asked(path, query);
        JsonNode first = read(path, asked);
        String onwards = onwards(first);
        for (int page = 1; page < MOST_PAGES && onwards != null; page++) {
            onwards = onwards(read(path, asked(asked, onwards)));
        }
        records.merge(path, first.path("items").size(), Integer::sum);
        List<String> found = new ArrayList<>();
        for (JsonNode item : first.path("items")) {
            if (found.size() < RECORDS && (item.has("id") || item.has("code"))) {
                found.add(item.path(item.has("id") ? "id" : "code").asText());
            }
        }
        return found;
    }

    private static @Nullable String onwards(JsonNode page) {
        if (page.hasNonNull("nextPageToken")) {
            return "pageToken=" + encoded(page.path("nextPageToken"));
        }
        boolean more = page.hasNonNull("nextCursor") && !page.path("items").isEmpty();
        return more ? "cursor=" + encoded(page.path("nextCursor")) : null;
    }

    private static String asked(String path, String query) {
        return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(JsonNode token) {
        return URLEncoder.encode(token.asText(), StandardCharsets.UTF_8);
    }

    private JsonNode read(String path, String asked) {
        String body = get(path, asked);
        return Gateway.parse(body.startsWith("{") && !asked.contains("/export") ? body : "{}");
    }

    private String get(String path, String asked) {
        Response answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .baseUri("http://127.0.0.1:" + LocalStack.port("GONGHUI_PORT"))
                .header("Authorization", "Bearer " + token)
                .get(asked);
        // Not as text: where an answer names no charset, that would be guessed.
        String body = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(() -> asked + ": " + body).isIn(OK, REFUSED.getOrDefault(path, OK));
        if (answer.statusCode() == OK) {
            answered.add(path);
        }
        answers.accept(asked.replaceFirst("\\?.*", ""), answer.headers() + "\n" + body);
        return body;
    }
}
