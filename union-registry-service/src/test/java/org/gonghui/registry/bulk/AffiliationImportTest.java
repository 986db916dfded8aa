package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.bulk.Imports.CSV;
import static org.gonghui.registry.bulk.Imports.NDJSON;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.bytes;
import static org.gonghui.registry.bulk.Imports.codes;
import static org.gonghui.registry.bulk.Imports.finished;
import static org.gonghui.registry.bulk.Imports.number;
import static org.gonghui.registry.bulk.Imports.outcome;
import static org.gonghui.registry.bulk.Imports.run;
import static org.gonghui.registry.bulk.Imports.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AffiliationImportTest {

    private static final String AFFILIATIONS = "affiliations";
    private static final String PARTIAL = "mode=partial";

    private String root;
    private String industry;
    private String body;

    @BeforeEach
    void aTree() {
        root = Registry.root();
        industry = Registry.body(root);
        body = Registry.body(root);
    }

    @Test
    void rows_become_affiliations_and_the_same_file_again_leaves_no_trace() {
        String file = row(body, industry, "industry_line", "\"2024-01-01\"", "null")
                + row(body, root, "party_line", "null", "null");
        Response job = run(AFFILIATIONS, "mode=atomic", file);
        assertCounts(job, 2, 0, 0, 0, 0);
        assertThat(outcome(job))
                .isEqualTo(
                        """
                        {"line":1,"key":"%1$s > %2$s industry_line 2024-01-01","outcome":"created","errors":[]}
                        {"line":2,"key":"%1$s > %3$s party_line","outcome":"created","errors":[]}
                        """
                                .formatted(body, industry, root));
        anonymous()
                .queryParam("body", body)
                .queryParam("kind", "industry_line")
                .get("/api/v1/affiliations")
                .then()
                .body("items.superior", contains(industry))
                .body("items.version", contains(1));

        long newest = number("SELECT max(seq) FROM feed_entry");
        assertCounts(run(AFFILIATIONS, PARTIAL, file), 0, 0, 2, 0, 0);
        assertThat(number("SELECT max(seq) FROM feed_entry")).isEqualTo(newest);
    }

    @Test
    void one_that_is_recorded_by_itself_is_ended_by_a_row_and_not_reopened_by_an_older_one() {
        String open = row(body, industry, "alliance", "\"2024-01-01\"", "null");
        as("admin").body(open).post("/api/v1/affiliations").then().statusCode(201);
        assertCounts(run(AFFILIATIONS, PARTIAL, open), 0, 0, 1, 0, 0);
        String ended = row(body, industry, "alliance", "\"2024-01-01\"", "\"2025-01-01\"");
        assertCounts(run(AFFILIATIONS, PARTIAL, ended), 0, 1, 0, 0, 0);
        anonymous()
                .queryParam("body", body)
                .queryParam("kind", "alliance")
                .get("/api/v1/affiliations")
                .then()
                .body("items[0].validTo", equalTo("2025-01-01"))
                .body("items[0].version", equalTo(2));
        assertThat(codes(run(AFFILIATIONS, PARTIAL, open))).containsExactly("1 ended");
    }

    @Test
    void a_body_goes_from_one_superior_to_another_in_one_file() {
        String child = Registry.newCode();
        as("admin")
                .body(Registry.bodyJson(child, root)
                        .replace("\"superior\"", "\"superiorSince\":\"2020-01-01\",\"superior\""))
                .post("/api/v1/bodies")
                .then()
                .statusCode(201);
        String file = row(child, industry, "primary", "\"2024-01-01\"", "null")
                + row(child, root, "primary", "\"2020-01-01\"", "\"2024-01-01\"");
        assertCounts(run(AFFILIATIONS, "mode=atomic", file), 1, 1, 0, 0, 0);
        anonymous().get("/api/v1/bodies/{code}", child).then().body("superior", equalTo(industry));
    }

    @Test
    void what_cannot_be_is_rejected_row_by_row() {
        Response job = run(
                AFFILIATIONS,
                PARTIAL,
                row(root, body, "primary", "null", "null")
                        + row(body, industry, "primary", "null", "null")
                        + row(body, "NOBODY", "alliance", "null", "null")
                        + row("NOBODY", body, "alliance", "null", "null")
                        + row(body, body, "alliance", "null", "null")
                        + row(body, industry, "alliance", "\"2024-01-01\"", "null")
                        + row(body, industry, "alliance", "\"2024-06-01\"", "null")
                        + row(body, industry, "alliance", "\"2024-01-01\"", "null"));
        assertThat(codes(job))
                .containsExactly(
                        "1 cycle",
                        "2 second_primary",
                        "3 unknown_body",
                        "4 unknown_body",
                        "5 cycle",
                        "7 overlap",
                        "8 duplicate_key");
        assertCounts(job, 1, 0, 0, 7, 0);
    }

    @Test
    void an_officer_writes_within_his_subtrees_only() {
        String csv = "body,superior,kind\n" + body + "," + industry + ",guidance\n" + body + "," + root + ",guidance\n";
        Response job = finished(upload(Registry.officerOf(industry), AFFILIATIONS, PARTIAL, CSV, bytes(csv)));
        assertThat(codes(job)).containsExactly("3 forbidden");
        assertCounts(job, 1, 0, 0, 1, 0);

        String end = row(body, industry, "guidance", "null", "\"2024-01-01\"");
        Response ending = finished(upload(Registry.officerOf(industry), AFFILIATIONS, PARTIAL, NDJSON, bytes(end)));
        assertThat(codes(ending)).containsExactly("1 forbidden");
    }

    private static String row(String body, String superior, String kind, String from, String to) {
        return "{\"body\":\"%s\",\"superior\":\"%s\",\"kind\":\"%s\",\"validFrom\":%s,\"validTo\":%s}\n"
                .formatted(body, superior, kind, from, to);
    }
}
