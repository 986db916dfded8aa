package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.newPart;
import static org.gonghui.registry.lifecycle.Events.part;
import static org.gonghui.registry.lifecycle.Events.read;
import static org.gonghui.registry.lifecycle.Events.recordsOf;
import static org.gonghui.registry.lifecycle.Events.split;
import static org.gonghui.registry.lifecycle.Events.superiorOn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SplitTest {

    @Test
    void a_body_that_goes_on_gives_a_part_away() {
        String root = Registry.root();
        String body = Registry.body(root);
        String stays = Registry.body(body);
        String goes = Registry.body(body);
        String code = Registry.newCode();
        split(DAY, body, true, newPart(Registry.bodyJson(code, root), goes))
                .then()
                .statusCode(201);

        read(code)
                .then()
                .body("foundedOn", equalTo(DAY))
                .body("predecessors", contains(body))
                .body("superior", equalTo(root));
        read(body).then().body("successors", contains(code)).body("status", equalTo("active"));
        assertThat(superiorOn(goes, "2024-04-30")).isEqualTo(body);
        assertThat(superiorOn(goes, DAY)).isEqualTo(code);
        assertThat(superiorOn(stays, DAY)).isEqualTo(body);
    }

    @Test
    void a_body_that_ends_gives_everything_away() {
        String root = Registry.root();
        String body = Registry.body(root);
        String first = Registry.body(body);
        String second = Registry.body(body);
        String present = Registry.body(root);
        String code = Registry.newCode();
        split(DAY, body, false, newPart(Registry.bodyJson(code, root), first), part(present, second))
                .then()
                .statusCode(201)
                .body("event.bodies.role", hasItems("predecessor", "successor", "former_superior"));

        read(body).then().body("successors", contains(code, present)).body("dissolvedOn", equalTo(DAY));
        read(present).then().body("predecessors", contains(body));
        assertThat(superiorOn(first, DAY)).isEqualTo(code);
        assertThat(superiorOn(second, DAY)).isEqualTo(present);
    }

    @Test
    void every_child_of_a_body_that_ends_needs_a_part() {
        String body = Registry.root();
        String child = Registry.body(body);
        String one = Registry.root();
        String other = Registry.root();
        String before = recordsOf(body, child, one, other);
        split(DAY, body, false, part(one), part(other))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parts"))
                .body("errors.code", contains("children_left"))
                .body("errors[0].detail", containsString(child));
        assertThat(recordsOf(body, child, one, other)).isEqualTo(before);
    }

    @Test
    void a_request_that_contradicts_itself_is_refused() {
        String body = Registry.root();
        String other = Registry.root();
        split(DAY, body, false, part(other)).then().statusCode(422).body("errors.code", contains("length"));
        split(DAY, body, true, part(body)).then().statusCode(422).body("errors.code", contains("same_body"));
        split(DAY, body, true, part(other, "A"), part(other, "A"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parts/1", "/parts/1/children/0"))
                .body("errors.code", contains("duplicate", "duplicate"));
        split(DAY, body, true, "{\"children\":[]}").then().statusCode(422).body("errors.code", contains("one_of"));
        split(DAY, "NOBODY", true, part(other)).then().statusCode(422).body("errors.code", contains("unknown_body"));
    }

    @Test
    void only_children_move_and_not_under_themselves() {
        String body = Registry.root();
        String child = Registry.body(body);
        String grandchild = Registry.body(child);
        split(DAY, body, true, part(grandchild, child, grandchild), part("NOBODY"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parts/0/children", "/parts/0/children/1", "/parts/1/code"))
                .body("errors.code", contains("cycle", "not_a_child", "unknown_body"));
    }
}
