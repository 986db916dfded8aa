package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.Registry.officerOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every kind of record. */
public abstract class RecordBehaviour {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CALLERS = 8;

    private final String path;
    private final String resource;
    private final String edit;

    protected String body;

    /**
     * The behaviour of one kind of record.
     *
     * @param edit a merge patch that changes a record
     */
    protected RecordBehaviour(String path, String resource, String edit) {
        this.path = path;
        this.resource = resource;
        this.edit = edit;
    }

    /** A request with every member, known elsewhere by {@code key}. */
    protected abstract String record(String key);

    @BeforeEach
    void aBody() {
        body = Registry.root();
    }

    @Test
    void what_is_recorded_is_read_back_whole() throws JsonProcessingException {
        Response created = post(record(body));
        created.then().statusCode(201).body("version", equalTo(1));
        ObjectNode said = (ObjectNode) JSON.readTree(created.asString());
        said.remove(List.of("id", "version", "updatedAt", "stateHistory"));

        assertThat((JsonNode) said).isEqualTo(JSON.readTree(record(body)));
        assertThat(anonymous().get(created.header("Location")).asString()).isEqualTo(created.asString());
    }

    @Test
    void the_same_words_again_change_nothing_and_others_are_a_conflict() {
        Response first = post(record(body));
        post(record(body))
                .then()
                .statusCode(200)
                .body("id", equalTo(first.path("id")))
                .body("version", equalTo(1));
        post(record(body).replace("\"note\":\"a note\"", "\"note\":\"other\""))
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/externalId"));
    }

    @Test
    void many_callers_record_one_once() {
        Callable<Integer> caller = () -> post(record(body)).statusCode();
        List<Integer> statuses = Race.run(Collections.nCopies(CALLERS, caller));

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(200, 201);
        anonymous().queryParam("body", body).get(path).then().body("items", hasSize(1));
    }

    @Test
    void an_edit_makes_a_version_that_is_fed_and_audited() {
        Response created = post(record(body));
        String id = created.path("id");
        patch(id, created.header("ETag"), edit).then().statusCode(200).body("version", equalTo(2));
        patch(id, created.header("ETag"), edit).then().statusCode(412);

        as("auditor")
                .queryParam("resource", resource)
                .queryParam("key", id)
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("create", "update"));
        assertThat(feed()).contains(id);
    }

    @Test
    void unknown_bodies_are_named() {
        post(record(body).replace("\"body\":\"" + body, "\"body\":\"NOBODY"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body"));
    }

    @Test
    void officers_write_for_their_own_bodies_only() {
        officerOf(Registry.root()).body(record(body)).post(path).then().statusCode(403);
        officerOf(body).body(record(body)).post(path).then().statusCode(201);
    }

    @Test
    void a_list_goes_on_where_a_page_ends() {
        String first = post(record(body)).path("id");
        String second = post(another()).path("id");
        Response page =
                anonymous().queryParam("body", body).queryParam("pageSize", 1).get(path);
        page.then().body("items.id", contains(first));
        anonymous()
                .queryParam("body", body)
                .queryParam("pageSize", 1)
                .queryParam("pageToken", page.<String>path("nextPageToken"))
                .get(path)
                .then()
                .body("items.id", contains(second));
        anonymous()
                .queryParam("pageToken", page.<String>path("nextPageToken"))
                .get(path)
                .then()
                .statusCode(400);
    }

    /** A second record of the same body that does not contradict the first. */
    protected String another() {
        return record(body + "-2");
    }

    protected Response post(String json) {
        return as("admin").body(json).post(path);
    }

    protected Response patch(String id, String etag, String json) {
        return as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(json)
                .patch(path + "/{id}", id);
    }

    private List<String> feed() {
        String cursor = null;
        List<String> keys = new ArrayList<>();
        while (true) {
            var request = as("partner").queryParam("resource", resource).queryParam("limit", 500);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/changes");
            keys.addAll(page.<List<String>>path("items.key"));
            cursor = page.path("nextCursor");
            if (page.<Boolean>path("caughtUp")) {
                return keys;
            }
        }
    }

    /** Members that every record has, to end a request with. */
    protected static String tail(String key) {
        return """
                "source":{"document":"004","lines":"5-7"},"note":"a note","externalId":{"system":"test","key":"%s"}"""
                .formatted(key);
    }
}
