package org.gonghui.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.gonghui.kit.testing.Contract;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the contract offers to somebody in every role but the one who reads personal data in plain: each path without
 * parameters, page by page, the feed, the audit trail and all exports among them; and of each list, some of its records with
 * all that can be read of them.
 */
final class EveryRead {

    private static final List<String> ROLES = List.of(
            "admin",
            "approver",
            "auditor",
            "cashier",
            "metrics-editor",
            "metrics-publisher",
            "officer",
            "partner",
            "reviewer");
    private static final int RECORDS = 12;
    private static final int MOST_PAGES = 60;
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private final String token = Gateway.token("reader of everything", ROLES, "CN");
    private final Offer offer = new Offer(Contract.parse(Gateway.contract()).document());
    private final BiConsumer<String, String> answers;

    /** Gives each answer, with the path that was asked for. */
    EveryRead(BiConsumer<String, String> answers) {
        this.answers = answers;
    }

    void run() {
        Map<String, List<String>> keys = new TreeMap<>();
        for (String path : offer.reads()) {
            if (!path.contains("{")) {
                List<String> found = new ArrayList<>();
                offer.queries(path).forEach(query -> found.addAll(pages(asked(path, query))));
                keys.put(path, found);
            }
        }
        for (String path : offer.reads()) {
            String list = path.replaceFirst("/\\{.*", "");
            if (PARAMETER.matcher(path).results().count() == 1) {
                keys.getOrDefault(list, List.of()).stream()
                        .map(key -> PARAMETER.matcher(path).replaceFirst(key))
                        .forEach(one -> offer.queries(path).forEach(query -> get(asked(one, query))));
            }
        }
    }

    /** Reads a path to its last page; answers the keys of some records on the first one. */
    private List<String> pages(String asked) {
        JsonNode first = read(asked);
        String onwards = onwards(first);
        for (int page = 1; page < MOST_PAGES && onwards != null; page++) {
            onwards = onwards(read(asked(asked, onwards)));
        }
        List<String> keys = new ArrayList<>();
        for (JsonNode item : first.path("items")) {
            if (keys.size() < RECORDS && (item.has("id") || item.has("code"))) {
                keys.add(item.path(item.has("id") ? "id" : "code").asText());
            }
        }
        return keys;
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

    private JsonNode read(String asked) {
        String body = get(asked);
        return Gateway.parse(body.startsWith("{") && !asked.contains("/export") ? body : "{}");
    }

    private String get(String asked) {
        Response answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .baseUri("http://127.0.0.1:" + LocalStack.port("GONGHUI_PORT"))
                .header("Authorization", "Bearer " + token)
                .get(asked);
        // Not as text: where an answer names no charset, that would be guessed.
        String body = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        answers.accept(asked.replaceFirst("\\?.*", ""), answer.headers() + "\n" + body);
        return body;
    }
}
