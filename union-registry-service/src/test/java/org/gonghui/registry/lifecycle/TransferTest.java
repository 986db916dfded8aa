package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.Registry.officerOf;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.foundedOn;
import static org.gonghui.registry.lifecycle.Events.json;
import static org.gonghui.registry.lifecycle.Events.read;
import static org.gonghui.registry.lifecycle.Events.recordsOf;
import static org.gonghui.registry.lifecycle.Events.superiorOn;
import static org.gonghui.registry.lifecycle.Events.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TransferTest {

    @Test
    void a_body_stands_under_its_new_superior_from_the_day_on() {
        String from = Registry.root();
        String to = Registry.root();
        String body = Registry.body(from);
        transfer(body, DAY, to)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/lifecycle-events/"))
                .body("changes.op", contains("updated", "created"))
                .body("event.bodies.role", contains("subject", "superior", "former_superior"));

        assertThat(superiorOn(body, "2024-04-30")).isEqualTo(from);
        assertThat(superiorOn(body, DAY)).isEqualTo(to);
        assertThat(read(body).<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void a_root_may_come_under_a_superior() {
        String body = Registry.root();
        String to = Registry.root();
        transfer(body, DAY, to).then().statusCode(201).body("changes.op", contains("created"));
        assertThat(superiorOn(body, "2024-04-30")).isNull();
        assertThat(superiorOn(body, DAY)).isEqualTo(to);
    }

    @Test
    void a_transfer_across_a_later_affiliation_is_refused_and_names_it() {
        String body = Registry.body(Registry.root());
        String later = transfer(body, DAY, Registry.root()).path("changes[1].key");
        String other = Registry.root();
        String before = recordsOf(body, other);

        for (String day : new String[] {DAY, "2023-01-01"}) {
            transfer(body, day, other)
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", hasItem("/date"))
                    .body("errors.code", hasItem("later_event"))
                    .body("errors.detail", hasItem(containsString(later)));
        }
        assertThat(recordsOf(body, other)).isEqualTo(before);
    }

    @Test
    void a_body_does_not_come_under_itself_or_its_subtree() {
        String body = Registry.body(Registry.root());
        String grandchild = Registry.body(Registry.body(body));
        String before = recordsOf(body, grandchild);
        transfer(body, DAY, grandchild)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/superior"))
                .body("errors.code", contains("cycle"));
        transfer(body, DAY, body).then().statusCode(409).body("errors.code", contains("cycle"));
        assertThat(recordsOf(body, grandchild)).isEqualTo(before);
    }

    @Test
    void both_bodies_must_be_there_on_the_day() {
        String young = foundedOn("2024-06-01", null);
        String gone = Registry.root();
        dissolve(gone, "2024-04-01", null).then().statusCode(201);
        String body = foundedOn("2024-04-01", Registry.root());
        transfer(body, "2024-03-31", Registry.root())
                .then()
                .statusCode(409)
                .body("errors.code", contains("before_founding"));
        transfer(body, DAY, young)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/superior"))
                .body("errors.code", contains("before_founding"));
        transfer(body, DAY, gone)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/superior"))
                .body("errors.code", contains("after_dissolution"));
        transfer(gone, DAY, Registry.root()).then().statusCode(409).body("errors.code", contains("after_dissolution"));
        transfer(body, DAY, "NOBODY")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/superior"))
                .body("errors.code", contains("unknown_body"));
    }

    @Test
    void the_present_superior_is_no_transfer() {
        String root = Registry.root();
        transfer(Registry.body(root), DAY, root).then().statusCode(422).body("errors.code", contains("unchanged"));
    }

    @Test
    void an_officer_moves_bodies_only_within_the_own_subtrees() {
        String mine = Registry.root();
        String body = Registry.body(mine);
        String target = Registry.body(mine);
        String foreign = Registry.root();
        String path = "/api/v1/bodies/" + body + "/transfer";
        officerOf(mine)
                .body(json(DAY, "\"superior\":\"" + foreign + "\""))
                .post(path)
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/superior"));
        officerOf(foreign)
                .body(json(DAY, "\"superior\":\"" + foreign + "\""))
                .post(path)
                .then()
                .statusCode(403);
        as("partner")
                .body(json(DAY, "\"superior\":\"" + target + "\""))
                .post(path)
                .then()
                .statusCode(403);
        officerOf(mine)
                .body(json(DAY, "\"superior\":\"" + target + "\""))
                .post(path)
                .then()
                .statusCode(201);
    }
}
