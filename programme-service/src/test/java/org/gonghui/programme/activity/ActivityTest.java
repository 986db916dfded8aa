package org.gonghui.programme.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActivityTest {

    private static final String ACTIVITIES = "/api/v1/activities";

    @BeforeAll
    static void bodies() {
        Federation.stands();
        RegistryCopyFixture.body("ACT-LIST", "municipal_federation", null);
    }

    @Test
    void an_activity_reads_as_it_was_written() {
        ObjectNode request = example("ActivityRequest");
        Response created = officerOf("GD-HY").body(request.toString()).post(ACTIVITIES);
        assertThat(created.statusCode()).isEqualTo(201);
        ObjectNode read = object(anyone().get(created.header("Location")).asString());
        assertThat(created.header("Location"))
                .endsWith(ACTIVITIES + "/" + read.remove("id").asText());
        assertThat(read.remove("version").asInt()).isEqualTo(1);
        assertThat(read.remove("updatedAt").asText()).endsWith("Z");
        assertThat(read).isEqualTo(request);
    }

    @Test
    void without_an_external_id_one_is_recorded_for_each_key() {
        ObjectNode request = example("ActivityRequest");
        request.remove("externalId");
        String key = UUID.randomUUID().toString();
        Response first = recordWith(key, request);
        Response again = recordWith(key, request);
        Response other = recordWith(UUID.randomUUID().toString(), request);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
    }

    private static Response recordWith(String key, ObjectNode request) {
        return admin().header("Idempotency-Key", key).body(request.toString()).post(ACTIVITIES);
    }

    @Test
    void the_same_request_again_changes_nothing_and_another_is_refused() {
        ObjectNode request = example("ActivityRequest");
        Response first = admin().body(request.toString()).post(ACTIVITIES);
        Response again = admin().body(request.toString()).post(ACTIVITIES);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        admin().body(request.put("people", 201).toString())
                .post(ACTIVITIES)
                .then()
                .statusCode(409)
                .header("Location", endsWith(first.<String>path("id")));
    }

    @Test
    void an_edit_changes_what_it_names_and_counts_the_version() {
        String path = ACTIVITIES + "/" + create(example("ActivityRequest"));
        edit("\"1\"", "{\"people\":210,\"personTimes\":300,\"quantity\":{\"value\":520.50},\"money\":null}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("quantity.value", equalTo(520.5f), "quantity.unit", equalTo("tree"), "money", equalTo(null));
        edit("\"1\"", "{\"people\":1}").patch(path).then().statusCode(412);
        edit("\"2\"", "{\"personTimes\":10}").patch(path).then().statusCode(422);
        edit("\"2\"", "{\"externalId\":null}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("immutable"));
        edit("\"2\"", "{}").patch(path).then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void of_many_equal_requests_at_once_one_records_and_the_others_find_it() {
        String request = example("ActivityRequest").toString();
        List<Response> answers =
                Race.run(Collections.nCopies(16, () -> admin().body(request).post(ACTIVITIES)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
    }

    @Test
    void lists_go_by_organiser_kind_and_the_year_of_the_beginning() {
        create(listed("one", "lecture", "2023-12-31", "2024-01-01"));
        create(listed("two", "lecture", "2024-12-31", "2025-03-31"));
        create(listed("three", "visit", "2024-01-01", "2024-01-01"));
        assertThat(names("")).containsExactly("one", "two", "three");
        assertThat(names("&year=2023")).containsExactly("one");
        assertThat(names("&year=2024")).containsExactly("two", "three");
        assertThat(names("&kind=lecture")).containsExactly("one", "two");
        anyone().get(ACTIVITIES + "?year=99").then().statusCode(400);
        anyone().get(ACTIVITIES + "?host=GD").then().statusCode(400);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        anyone().get(ACTIVITIES + "/01936a2e-7c00-7000-8000-00000000ffff")
                .then()
                .statusCode(404);
    }

    private static List<String> names(String query) {
        List<String> names = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = anyone().get(ACTIVITIES + "?organiser=ACT-LIST&pageSize=2" + query + token);
            names.addAll(page.path("items.name.zh"));
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        return names;
    }

    private static ObjectNode listed(String name, String kind, String from, String to) {
        ObjectNode request =
                example("ActivityRequest").put("organiser", "ACT-LIST").put("kind", kind);
        request.putObject("name").put("zh", name);
        request.putObject("period").put("from", from).put("to", to);
        return request;
    }

    private static String create(ObjectNode request) {
        return admin().body(request.toString())
                .post(ACTIVITIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
