package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.json;
import static org.gonghui.registry.lifecycle.Events.part;
import static org.gonghui.registry.lifecycle.Events.post;
import static org.gonghui.registry.lifecycle.Events.recordsOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PreviewTest {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    @Inject
    TestPosts posts;

    @Test
    void a_preview_tells_exactly_what_the_event_then_does_and_writes_nothing() throws SQLException {
        String root = Registry.root();
        String body = Registry.body(root);
        String heir = Registry.body(root);
        String child = Registry.body(body);
        posts.open(body);
        String before = recordsOf(root, body, heir, child) + rows();
        String request = json(DAY, "\"childrenTo\":\"" + heir + "\"");

        Response preview = post("/api/v1/bodies/" + body + "/dissolve?preview=true", request);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.header("Location")).isNull();
        assertThat(recordsOf(root, body, heir, child) + rows()).isEqualTo(before);

        Response real = post("/api/v1/bodies/" + body + "/dissolve", request);
        assertThat(real.statusCode()).isEqualTo(201);
        String bodyBefore = document(body, "null", "active");
        String bodyAfter = document(body, "\"2024-05-01\"", "dissolved");
        assertThat(real.asString().replaceAll(ID, "ID"))
                .isEqualTo(
                        """
                        {"event":{"id":"ID","kind":"dissolve","date":"2024-05-01","reason":"reform",\
                        "documentNumber":null,"bodies":[{"body":"%2$s","role":"subject"},\
                        {"body":"%3$s","role":"superior"},{"body":"%1$s","role":"former_superior"}],\
                        "corrects":null,"correctedBy":null},"changes":[\
                        {"resource":"affiliation","key":"ID","op":"updated","before":%5$s,"after":%6$s},\
                        {"resource":"affiliation","key":"ID","op":"updated","before":%7$s,"after":%8$s},\
                        {"resource":"affiliation","key":"ID","op":"created","before":null,"after":%9$s},\
                        {"resource":"test_post","key":"%2$s","op":"updated","before":{"state":"open"},\
                        "after":{"state":"until 2024-05-01"}},\
                        {"resource":"body","key":"%2$s","op":"updated","before":%10$s,"after":%11$s}]}"""
                                .formatted(
                                        root,
                                        body,
                                        heir,
                                        child,
                                        affiliation(body, root, "null", "null"),
                                        affiliation(body, root, "null", "\"2024-05-01\""),
                                        affiliation(child, body, "null", "null"),
                                        affiliation(child, body, "null", "\"2024-05-01\""),
                                        affiliation(child, heir, "\"2024-05-01\"", "null"),
                                        bodyBefore,
                                        bodyAfter));
        assertThat(preview.asString().replaceAll(ID, "ID"))
                .isEqualTo(real.asString().replaceAll(ID, "ID").replaceFirst("\"id\":\"ID\"", "\"id\":null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "transfer", "merge", "split"})
    void every_verb_is_previewed_as_it_is_done(String verb) throws SQLException {
        String body = Registry.root();
        String other = Registry.root();
        String child = Registry.body(body);
        String path = path(verb, body);
        String request = json(DAY, members(verb, body, other, child));
        String before = recordsOf(body, other, child) + rows();

        Response preview = post(path + "?preview=true", request);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(recordsOf(body, other, child) + rows()).isEqualTo(before);
        Response real = post(path, request);
        assertThat(real.statusCode()).isEqualTo(201);
        assertThat(preview.asString().replaceAll(ID, "ID"))
                .isEqualTo(real.asString().replaceAll(ID, "ID").replaceFirst("\"id\":\"ID\"", "\"id\":null"));
    }

    @Test
    void a_preview_is_refused_as_the_event_would_be() {
        String body = Registry.root();
        Registry.body(body);
        post("/api/v1/bodies/" + body + "/dissolve?preview=true", json(DAY, "\"childrenTo\":null"))
                .then()
                .statusCode(422);
        post("/api/v1/bodies/" + body + "/dissolve?preview=maybe", json(DAY, "\"childrenTo\":null"))
                .then()
                .statusCode(400);
    }

    private static String path(String verb, String body) {
        return switch (verb) {
            case "merge", "split" -> "/api/v1/body-" + verb + "s";
            default -> "/api/v1/bodies/" + body + "/" + verb;
        };
    }

    private static String members(String verb, String body, String other, String child) {
        return switch (verb) {
            case "rename" -> "\"name\":{\"zh\":\"新名\",\"en\":null}";
            case "transfer" -> "\"superior\":\"" + other + "\"";
            case "merge" -> "\"into\":\"" + other + "\",\"predecessors\":[\"" + body + "\"]";
            default -> "\"body\":\"" + body + "\",\"continues\":true,\"parts\":[" + part(other, child) + "]";
        };
    }

    private static String affiliation(String body, String superior, String from, String to) {
        return """
                {"id":"ID","body":"%s","superior":"%s","kind":"primary","validFrom":%s,"validTo":%s,"note":null}"""
                .formatted(body, superior, from, to);
    }

    private static String document(String code, String dissolvedOn, String status) {
        return """
                {"code":"%1$s","name":{"zh":"%1$s工会","en":null},"shortName":null,"type":"enterprise_union",\
                "level":"grassroots","divisionCode":null,"creditCode":null,"industry":null,"ownership":null,\
                "platformFirm":false,"foundedOn":null,"dissolvedOn":%2$s,"status":"%3$s","location":null,\
                "contact":null,"tags":[],"note":null,"formerNames":[],"predecessors":[],"successors":[],\
                "mergedInto":null}"""
                .formatted(code, dissolvedOn, status);
    }

    /** How many rows the tables have that an event writes. */
    private static String rows() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                """
                                SELECT (SELECT count(*) FROM lifecycle_event), (SELECT count(*) FROM audit_entry),
                                    (SELECT count(*) FROM lifecycle_change), (SELECT sum(version) FROM feed_entry)
                                """)) {
            row.next();
            return row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4);
        }
    }
}
