package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.codes;
import static org.gonghui.registry.bulk.Imports.outcome;
import static org.gonghui.registry.bulk.Imports.row;
import static org.gonghui.registry.bulk.Imports.run;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has happened to bodies is not undone by a file whose maker has not heard of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyImportLivesTest {

    private static final String BODIES = "bodies";
    private static final String DAY = "2024-05-01";

    private String root;
    private String body;

    @BeforeEach
    void aBody() {
        root = Registry.root();
        body = Registry.body(root);
    }

    @Test
    void a_file_that_is_older_than_a_rename_does_not_undo_it() {
        happen(body + "/rename", "\"name\":{\"zh\":\"新名\",\"en\":null}");
        Response job = run(BODIES, "mode=partial", row(body, root));
        assertCounts(job, 0, 0, 0, 1, 0);
        assertThat(outcome(job))
                .isEqualTo(
                        """
                        {"line":1,"key":"%1$s","outcome":"rejected","errors":[{"pointer":"/name","code":"renamed",\
                        "detail":"It was renamed; use /api/v1/bodies/%1$s/rename"}]}
                        """
                                .formatted(body));
        anonymous()
                .get("/api/v1/bodies/{code}", body)
                .then()
                .body("name.zh", equalTo("新名"))
                .body("formerNames.until", contains(DAY));

        String renamed = row(body, root).replace(body + "工会", "新名");
        assertCounts(run(BODIES, "mode=partial", renamed), 0, 0, 1, 0, 0);
        assertCounts(run(BODIES, "mode=partial", noted(renamed)), 0, 1, 0, 0, 0);
    }

    @Test
    void a_file_that_is_older_than_a_dissolution_does_not_revive_a_body() {
        happen(body + "/dissolve", "\"childrenTo\":null");
        Response job = run(BODIES, "mode=partial", row(body, root));
        assertThat(codes(job)).containsExactly("1 dissolved");
        anonymous().get("/api/v1/bodies/{code}", body).then().body("dissolvedOn", equalTo(DAY));

        String later = dissolved(row(body, root), "2024-06-01");
        assertThat(codes(run(BODIES, "mode=partial", later))).containsExactly("1 dissolved");
        assertThat(codes(run(BODIES, "mode=partial", dissolved(row(body, Registry.root()), DAY))))
                .containsExactly("1 immutable");
        assertCounts(run(BODIES, "mode=partial", dissolved(row(body, root), DAY)), 0, 0, 1, 0, 0);
    }

    @Test
    void a_body_that_was_merged_away_is_not_told_to_be_transferred() {
        String into = Registry.body(root);
        as("admin")
                .body("{\"date\":\"%s\",\"reason\":\"reform\",\"into\":\"%s\",\"predecessors\":[\"%s\",\"%s\"]}"
                        .formatted(DAY, into, body, Registry.body(root)))
                .post("/api/v1/body-merges")
                .then()
                .statusCode(201);
        assertThat(outcome(run(BODIES, "mode=partial", row(body, root))))
                .contains("Dissolved on " + DAY)
                .doesNotContain("transfer");
    }

    @Test
    void a_file_with_bodies_of_the_past_and_the_future_is_unchanged_the_second_time() {
        String file = dissolved(row(body + "-P", root), DAY)
                + row(body + "-F", root).replace("\"superior\"", "\"superiorSince\":\"2198-01-01\",\"superior\"");
        assertCounts(run(BODIES, "mode=partial", file), 2, 0, 0, 0, 0);
        assertCounts(run(BODIES, "mode=partial", file), 0, 0, 2, 0, 0);
    }

    @Test
    void a_row_does_not_end_a_body_that_others_stand_under_unless_they_end_with_it() {
        String child = Registry.body(body);
        String other = Registry.body(root);
        String end = dissolved(row(body, null), DAY);
        Response job = run(BODIES, "mode=partial", end + dissolved(row(other, null), DAY));
        assertThat(codes(job)).containsExactly("1 has_children");
        assertCounts(job, 0, 1, 0, 1, 0);
        anonymous().get("/api/v1/bodies/{code}", body).then().body("dissolvedOn", equalTo(null));

        assertCounts(run(BODIES, "mode=partial", end + dissolved(row(child, null), DAY)), 0, 2, 0, 0, 0);
    }

    private static void happen(String what, String members) {
        as("admin")
                .body("{\"date\":\"" + DAY + "\",\"reason\":\"reform\"," + members + "}")
                .post("/api/v1/bodies/" + what)
                .then()
                .statusCode(201);
    }

    private static String dissolved(String row, String day) {
        return row.replace("\"level\"", "\"dissolvedOn\":\"" + day + "\",\"level\"");
    }

    private static String noted(String row) {
        return row.replace("\"level\"", "\"note\":\"new\",\"level\"");
    }
}
