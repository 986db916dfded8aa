package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.bytes;
import static org.gonghui.registry.bulk.Imports.codes;
import static org.gonghui.registry.bulk.Imports.number;
import static org.gonghui.registry.bulk.Imports.outcome;
import static org.gonghui.registry.bulk.Imports.row;
import static org.gonghui.registry.bulk.Imports.run;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyImportTest {

    private static final String BODIES = "bodies";
    private static final int MANY = 40;

    private String root;

    @BeforeEach
    void aRoot() {
        root = Registry.root();
    }

    @Test
    void rows_become_bodies_just_as_single_writes_do() {
        String single = Registry.body(root);
        Response job = run(BODIES, "mode=partial", row(root + "-A", root) + row(root + "-B", root + "-A"));

        assertThat(job.<String>path("state")).isEqualTo("done");
        assertThat(job.<String>path("sha256")).hasSize(64);
        assertCounts(job, 2, 0, 0, 0, 0);
        assertThat(outcome(job))
                .isEqualTo(
                        """
                        {"line":1,"key":"%s-A","outcome":"created","errors":[]}
                        {"line":2,"key":"%s-B","outcome":"created","errors":[]}
                        """
                                .formatted(root, root));
        assertThat(read(root + "-A"))
                .isEqualTo(read(single).replace(single, root + "-A").replaceAll("\"updatedAt\".*", tail(root + "-A")));
        anonymous()
                .get("/api/v1/bodies/{code}/ancestors", root + "-B")
                .then()
                .body("items.code", contains(root + "-A", root));
        anonymous()
                .queryParam("body", root + "-B")
                .get("/api/v1/affiliations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].superior", equalTo(root + "-A"))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void the_same_file_again_leaves_no_trace() {
        String file = tree();
        assertCounts(run(BODIES, "mode=partial", file), MANY, 0, 0, 0, 0);
        long newest = number("SELECT max(seq) FROM feed_entry");
        long audited = number("SELECT count(*) FROM audit_entry WHERE action <> 'import'");
        String before = read(root + "-1");

        assertCounts(run(BODIES, "mode=partial", file), 0, 0, MANY, 0, 0);
        assertCounts(run(BODIES, "mode=atomic", file), 0, 0, MANY, 0, 0);
        assertThat(number("SELECT max(seq) FROM feed_entry")).isEqualTo(newest);
        assertThat(number("SELECT count(*) FROM audit_entry WHERE action <> 'import'"))
                .isEqualTo(audited);
        assertThat(read(root + "-1")).isEqualTo(before);
    }

    @Test
    void only_what_differs_is_updated_and_a_superior_is_not_changed_in_passing() {
        run(BODIES, "mode=partial", tree());
        String other = Registry.root();
        Response job = run(
                BODIES,
                "mode=partial",
                row(root + "-1", root).replace("工会", "总工会")
                        + row(root + "-2", null).replace("\"level\"", "\"note\":\"new\",\"level\"")
                        + row(root + "-3", other)
                        + row(root + "-4", null));

        assertCounts(job, 0, 2, 1, 1, 0);
        assertThat(outcome(job, "?outcome=rejected"))
                .isEqualTo(
                        """
                        {"line":3,"key":"%s-3","outcome":"rejected","errors":[{"pointer":"/superior","code":"immutable",\
                        "detail":"Another superior than it has, or had last; transfer the body instead"}]}
                        """
                                .formatted(root));
        anonymous()
                .get("/api/v1/bodies/{code}", root + "-2")
                .then()
                .body("note", equalTo("new"))
                .body("superior", equalTo(root))
                .body("version", equalTo(2));
        assertThat(number("SELECT count(*) FROM union_body WHERE note = 'new' AND code = ?", root + "-2"))
                .isEqualTo(1);
    }

    @Test
    void one_fault_keeps_an_atomic_upload_from_writing_anything() {
        Response job = run(BODIES, "mode=atomic", tree() + row(root + "-X", "NOBODY"));

        assertThat(job.<String>path("state")).isEqualTo("done");
        assertCounts(job, 0, 0, 0, 1, MANY);
        assertThat(codes(job)).containsExactly((MANY + 1) + " unknown_body");
        assertThat(number("SELECT count(*) FROM feed_entry WHERE doc LIKE '%' || ? || '-%'", root))
                .isZero();
    }

    @Test
    void validation_says_what_would_happen_and_writes_nothing() {
        long newest = number("SELECT max(seq) FROM feed_entry");
        String file = tree() + row(root + "-X", "NOBODY");
        Response tried = run(BODIES, "mode=partial&validateOnly=true", file);
        assertThat(number("SELECT count(*) FROM feed_entry WHERE seq > ?", newest))
                .isZero();
        assertThat(number("SELECT count(*) FROM audit_entry WHERE key = ?", tried.<String>path("id")))
                .isZero();

        Response real = run(BODIES, "mode=partial", file);
        assertThat(outcome(tried)).isEqualTo(outcome(real));
        assertCounts(tried, MANY, 0, 0, 1, 0);
        assertCounts(real, MANY, 0, 0, 1, 0);
    }

    @Test
    void an_officer_writes_within_his_subtrees_only() {
        String mine = Registry.body(root);
        String foreign = Registry.body(root);
        Response job = Imports.finished(Imports.upload(
                Registry.officerOf(mine),
                BODIES,
                "mode=partial",
                Imports.NDJSON,
                bytes(row(mine + "-A", mine)
                        + row(mine + "-B", mine + "-A")
                        + row(foreign + "-A", foreign)
                        + row(foreign, null).replace("工会", "总工会")
                        + row(mine + "-R", null))));

        assertThat(codes(job)).containsExactly("3 forbidden", "4 forbidden", "5 forbidden");
        assertCounts(job, 2, 0, 0, 3, 0);
    }

    @Test
    void an_import_has_one_audit_entry_with_digest_and_counts() {
        Response job = run(BODIES, "mode=partial", tree());
        as("auditor")
                .queryParam("resource", BODIES)
                .queryParam("key", job.<String>path("id"))
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("import"))
                .body("items[0].actor", equalTo("tester"))
                .body("items[0].client", equalTo("test-client"))
                .body("items[0].after.sha256", equalTo(job.path("sha256")))
                .body("items[0].after.counts.created", equalTo(MANY));
        as("auditor")
                .queryParam("resource", "body")
                .queryParam("key", root + "-1")
                .get("/api/v1/audit")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void two_uploads_of_the_same_rows_at_once_create_each_body_once() {
        String file = tree();
        Callable<Response> caller = () -> run(BODIES, "mode=partial", file);
        List<Response> jobs = Race.run(Collections.nCopies(2, caller));

        int created = jobs.stream()
                .mapToInt(job -> job.<Integer>path("counts.created"))
                .sum();
        int unchanged = jobs.stream()
                .mapToInt(job -> job.<Integer>path("counts.unchanged"))
                .sum();
        assertThat(created).isEqualTo(MANY);
        assertThat(unchanged).isEqualTo(MANY);
        assertThat(number("SELECT count(*) FROM affiliation WHERE superior = ?", root))
                .isEqualTo(MANY);
    }

    private String tree() {
        return IntStream.range(0, MANY).mapToObj(i -> row(root + "-" + i, root)).collect(Collectors.joining());
    }

    private static String read(String code) {
        return anonymous().get("/api/v1/bodies/{code}", code).asString();
    }

    private static String tail(String code) {
        return read(code).replaceAll(".*(\"updatedAt\".*)", "$1");
    }
}
