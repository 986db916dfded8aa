package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.foundedOn;
import static org.gonghui.registry.lifecycle.Events.json;
import static org.gonghui.registry.lifecycle.Events.merge;
import static org.gonghui.registry.lifecycle.Events.post;
import static org.gonghui.registry.lifecycle.Events.read;
import static org.gonghui.registry.lifecycle.Events.recordsOf;
import static org.gonghui.registry.lifecycle.Events.superiorOn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergeTest {

    @Test
    void predecessors_end_and_what_stood_under_them_goes_on_under_the_successor() {
        String root = Registry.root();
        String one = Registry.body(root);
        String under = Registry.body(one);
        String child = Registry.body(under);
        String successor = Registry.body(root);
        merge(DAY, successor, one, under).then().statusCode(201);

        read(successor)
                .then()
                .body("predecessors", contains(one, under))
                .body("successors", empty())
                .body("mergedInto", nullValue());
        read(one)
                .then()
                .body("successors", contains(successor))
                .body("mergedInto", equalTo(successor))
                .body("dissolvedOn", equalTo(DAY))
                .body("version", equalTo(2));
        read(under).then().body("successors", contains(successor)).body("status", equalTo("dissolved"));
        assertThat(superiorOn(child, "2024-04-30")).isEqualTo(under);
        assertThat(superiorOn(child, DAY)).isEqualTo(successor);
        assertThat(read(under).<String>path("superior")).isNull();
    }

    @Test
    void bodies_may_go_on_as_a_new_one() {
        String root = Registry.root();
        String one = Registry.body(root);
        String other = Registry.body(root);
        String child = Registry.body(one);
        String code = Registry.newCode();
        mergeAsNew(Registry.bodyJson(code, root), one, other).then().statusCode(201);

        read(code)
                .then()
                .body("foundedOn", equalTo(DAY))
                .body("superior", equalTo(root))
                .body("predecessors", contains(one, other));
        assertThat(superiorOn(child, DAY)).isEqualTo(code);
    }

    @Test
    void a_request_that_contradicts_itself_is_refused() {
        String one = Registry.root();
        String other = Registry.root();
        merge(DAY, one, other, one)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/predecessors/1"))
                .body("errors.code", contains("same_body"));
        merge(DAY, one, other, other).then().statusCode(422).body("errors.code", contains("duplicate"));
        post("/api/v1/body-merges", json(DAY, "\"predecessors\":[\"" + one + "\"]"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("one_of"));
        mergeAsNew(Registry.bodyJson(Registry.newCode(), null), one)
                .then()
                .statusCode(422)
                .body("errors.code", contains("length"));
    }

    @Test
    void unknown_and_unfit_bodies_are_all_named_and_nothing_is_written() {
        String gone = Registry.root();
        dissolve(gone, "2024-04-01", null).then().statusCode(201);
        String young = foundedOn("2024-06-01", null);
        String before = recordsOf(gone, young);
        merge(DAY, gone, "NOBODY", young)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/predecessors/0", "/date", "/into"))
                .body("errors.code", contains("unknown_body", "before_founding", "after_dissolution"));
        assertThat(recordsOf(gone, young)).isEqualTo(before);
    }

    @Test
    void a_body_does_not_go_on_below_itself() {
        String one = Registry.root();
        String child = Registry.body(one);
        merge(DAY, child, one).then().statusCode(409).body("errors.code", contains("cycle"));
        mergeAsNew(Registry.bodyJson(Registry.newCode(), child), one, Registry.root())
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/newBody/superior"));
    }

    @Test
    void the_new_body_begins_with_the_event_under_a_free_code() {
        String one = Registry.root();
        String other = Registry.root();
        String before = recordsOf(one, other);
        String taken =
                Registry.bodyJson(one, null).replace("\"superior\"", "\"foundedOn\":\"2020-01-01\",\"superior\"");
        mergeAsNew(taken, other, Registry.root())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/newBody/code", "/newBody/foundedOn"))
                .body("errors.code", contains("taken", "not_the_date"));
        assertThat(recordsOf(one, other)).isEqualTo(before);
    }

    private static Response mergeAsNew(String body, String... predecessors) {
        return post(
                "/api/v1/body-merges",
                json(
                        DAY,
                        "\"newBody\":" + body + ",\"predecessors\":[\"" + String.join("\",\"", predecessors) + "\"]"));
    }
}
