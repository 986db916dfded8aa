package org.gonghui.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A partner's copy of the proofs, kept by the feed alone. */
final class Mirror {

    private final int pageSize;
    private Map<String, State> states = new HashMap<>();
    private @Nullable String cursor;
    private Map<String, State> savedStates = Map.of();
    private @Nullable String savedCursor;

    Mirror(int pageSize) {
        this.pageSize = pageSize;
    }

    /** What is known of a key; no value where it is deleted. */
    record State(long version, @Nullable Integer value) {}

    Map<String, State> states() {
        return states;
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    /** Reads until nothing is left; the keys with their versions, as they came. */
    List<String> drain() {
        List<String> told = new ArrayList<>();
        while (!readPage(told)) {
            // The next page.
        }
        return told;
    }

    /** Takes over one page; true where nothing is left. */
    boolean readPage(List<String> told) {
        Response page = ask(cursor);
        page.then().statusCode(200);
        List<Map<String, Object>> items = page.path("items");
        for (Map<String, Object> item : items) {
            take(item);
            told.add(item.get("key") + " " + item.get("version"));
        }
        cursor = page.path("nextCursor");
        return page.<Boolean>path("caughtUp");
    }

    Response ask(@Nullable String from) {
        RequestSpecification request =
                as("partner").queryParam("resource", Proofs.RESOURCE).queryParam("limit", pageSize);
        return from == null
                ? request.get("/api/v1/changes")
                : request.queryParam("cursor", from).get("/api/v1/changes");
    }

    private void take(Map<String, Object> item) {
        String key = String.valueOf(item.get("key"));
        long version = ((Number) Objects.requireNonNull(item.get("version"))).longValue();
        State known = states.get(key);
        if (known != null) {
            assertThat(version).as("%s after version %d", key, known.version()).isGreaterThanOrEqualTo(known.version());
        }
        Object data = item.get("data");
        states.put(key, new State(version, data instanceof Map<?, ?> shown ? (Integer) shown.get("value") : null));
    }

    /** Keeps cursor and copy together, as in one transaction. */
    void save() {
        savedStates = new HashMap<>(states);
        savedCursor = cursor;
    }

    /** Forgets what was read since. */
    void restart() {
        states = new HashMap<>(savedStates);
        cursor = savedCursor;
    }
}
