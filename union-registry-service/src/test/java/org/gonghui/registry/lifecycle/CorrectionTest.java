package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.officerOf;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.correct;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.json;
import static org.gonghui.registry.lifecycle.Events.newPart;
import static org.gonghui.registry.lifecycle.Events.part;
import static org.gonghui.registry.lifecycle.Events.post;
import static org.gonghui.registry.lifecycle.Events.read;
import static org.gonghui.registry.lifecycle.Events.rename;
import static org.gonghui.registry.lifecycle.Events.split;
import static org.gonghui.registry.lifecycle.Events.superiorOn;
import static org.gonghui.registry.lifecycle.Events.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CorrectionTest {

    @Inject
    TestPosts posts;

    @Test
    void a_corrected_rename_gives_the_former_name_back() {
        String code = Registry.root();
        Response mistake = rename(code, DAY, "新名");
        Response correction = correct(mistake);

        correction.then().statusCode(201).body("event.kind", equalTo("correction"));
        read(code).then().body("name.zh", equalTo(code + "工会")).body("formerNames", empty());
        String id = mistake.path("event.id");
        anonymous()
                .get("/api/v1/lifecycle-events/{id}", id)
                .then()
                .body("correctedBy", equalTo(correction.path("event.id")))
                .body("reason", equalTo("reform"));
        anonymous()
                .get("/api/v1/lifecycle-events/{id}", correction.<String>path("event.id"))
                .then()
                .body("corrects", equalTo(id));
        rename(code, "2024-01-01", "别名").then().statusCode(201);
    }

    @Test
    void a_corrected_transfer_goes_back_under_the_old_superior() {
        String from = Registry.root();
        String body = Registry.body(from);
        Response mistake = transfer(body, DAY, Registry.root());
        String begun = mistake.path("changes[1].key");
        correct(mistake).then().statusCode(201).body("changes.op", contains("deleted", "updated"));

        assertThat(superiorOn(body, DAY)).isEqualTo(from);
        anonymous().get("/api/v1/affiliations/{id}", begun).then().statusCode(404);
        assertThat(Registry.told("affiliation", begun)).containsEntry("op", "delete");
    }

    @Test
    void a_corrected_dissolution_lets_everything_live_on() {
        String root = Registry.root();
        String body = Registry.body(root);
        String child = Registry.body(body);
        posts.open(body);
        Response mistake = dissolve(body, DAY, root);
        assertThat(posts.read(body)).contains("until 2024-05-01");
        correct(mistake).then().statusCode(201);

        read(body).then().body("status", equalTo("active")).body("superior", equalTo(root));
        assertThat(superiorOn(child, DAY)).isEqualTo(body);
        assertThat(posts.read(body)).contains("open");
    }

    @Test
    void a_corrected_merger_into_a_new_body_takes_it_away() {
        String root = Registry.root();
        String one = Registry.body(root);
        String other = Registry.body(root);
        String child = Registry.body(one);
        String code = Registry.newCode();
        Response mistake = mergeAsNew(code, root, one, other);
        correct(mistake).then().statusCode(201);

        read(code).then().statusCode(404);
        read(one).then().body("status", equalTo("active")).body("successors", empty());
        assertThat(superiorOn(child, DAY)).isEqualTo(one);
        post("/api/v1/bodies", Registry.bodyJson(code, root)).then().statusCode(201);
    }

    @Test
    void a_corrected_split_brings_the_parts_together() {
        String body = Registry.body(Registry.root());
        String child = Registry.body(body);
        String code = Registry.newCode();
        String part = Registry.root();
        Response mistake = split(DAY, body, false, newPart(Registry.bodyJson(code, null), child), part(part));
        mistake.then().statusCode(201);
        correct(mistake).then().statusCode(201);

        read(code).then().statusCode(404);
        read(part).then().body("predecessors", empty());
        read(body).then().body("status", equalTo("active")).body("successors", empty());
        assertThat(superiorOn(child, DAY)).isEqualTo(body);
    }

    @Test
    void what_has_changed_since_is_not_taken_back() {
        String body = Registry.body(Registry.root());
        Response first = transfer(body, "2023-01-01", Registry.root());
        Response second = transfer(body, DAY, Registry.root());
        correct(first)
                .then()
                .statusCode(409)
                .body("errors.code", contains("changed_since"))
                .body("errors.pointer", contains("?id"))
                .body("errors[0].detail", containsString(second.path("event.id")));

        correct(second).then().statusCode(201);
        correct(first).then().statusCode(201);
    }

    @Test
    void a_body_that_others_name_is_not_taken_away() {
        String root = Registry.root();
        String code = Registry.newCode();
        Response mistake = mergeAsNew(code, root, Registry.root(), Registry.root());
        String later = Registry.body(code);
        correct(mistake)
                .then()
                .statusCode(409)
                .body("errors.code", contains("referred_to"))
                .body("errors[0].detail", containsString(code));
        read(later).then().body("superior", equalTo(code));
        read(code).then().statusCode(200);
    }

    @Test
    void an_event_is_corrected_once_and_a_correction_never() {
        Response mistake = rename(Registry.root(), DAY, "新名");
        Response correction = correct(mistake);
        correct(mistake)
                .then()
                .statusCode(409)
                .body("errors.code", contains("corrected"))
                .body("errors.pointer", contains("?id"));
        correct(correction).then().statusCode(409).body("errors.code", contains("is_correction"));
        String unknown = "019aa0c4-7c00-7000-8000-00000000ffff";
        post("/api/v1/lifecycle-events/" + unknown + "/corrections", "{\"reason\":\"x\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void an_officer_corrects_what_an_officer_could_have_recorded() {
        String mine = Registry.root();
        String body = Registry.body(mine);
        Response mistake = dissolve(body, DAY, null);
        String path = "/api/v1/lifecycle-events/" + mistake.<String>path("event.id") + "/corrections";
        officerOf(Registry.root())
                .body("{\"reason\":\"x\"}")
                .post(path)
                .then()
                .statusCode(403)
                .body("errors.code", contains("outside_scope"));
        officerOf(mine)
                .body("{\"reason\":\"x\"}")
                .post(path + "?preview=true")
                .then()
                .statusCode(200);
        officerOf(mine).body("{\"reason\":\"x\"}").post(path).then().statusCode(201);
    }

    private static Response mergeAsNew(String code, String superior, String one, String other) {
        Response merged = post(
                "/api/v1/body-merges",
                json(
                        DAY,
                        "\"newBody\":" + Registry.bodyJson(code, superior) + ",\"predecessors\":[\"" + one + "\",\""
                                + other + "\"]"));
        merged.then().statusCode(201);
        return merged;
    }
}
