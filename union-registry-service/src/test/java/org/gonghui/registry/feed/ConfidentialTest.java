package org.gonghui.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.change.BulkDocuments;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.FeedPurge;
import org.gonghui.kit.change.FeedWatch;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConfidentialTest {

    @Inject
    Proofs proofs;

    @Inject
    Documents documents;

    @Inject
    BulkDocuments bulk;

    @Inject
    FeedPurge purge;

    @Inject
    FeedWatch watch;

    @Test
    void a_confidential_document_is_versioned_and_audited_like_others() {
        String key = Registry.newCode();
        Publication first = write(key, 1);
        Publication same = write(key, 1);
        Publication next = write(key, 2);

        assertThat(List.of(first.created(), same.changed(), next.changed())).containsExactly(true, false, true);
        assertThat(next.document().etag()).isEqualTo("\"2\"");
        assertThat(documents.find(Proofs.SECRET, key).orElseThrow().content()).isEqualTo("{\"value\":2}");
        as("auditor")
                .queryParam("resource", Proofs.SECRET)
                .queryParam("key", key)
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("create", "update"));
    }

    @Test
    void no_reader_of_the_feed_is_told_of_one() {
        String cursor = drain(null, new ArrayList<>());
        String secret = Registry.newCode();
        String inBulk = Registry.newCode();
        String deleted = Registry.newCode();
        String told = Registry.newCode();
        write(secret, 1);
        proofs.commit(() -> bulk.publishNew(List.of(bulk.render(Proofs.SECRET, inBulk, Map.of("value", 1)))));
        write(deleted, 1);
        proofs.commit(() -> proofs.deleteSecret(deleted));
        proofs.commit(() -> proofs.write(told, 1));

        List<String> since = new ArrayList<>();
        drain(cursor, since);
        assertThat(since).containsExactly(told);
        List<String> everything = new ArrayList<>();
        drain(null, everything);
        assertThat(everything).contains(told).doesNotContain(secret, inBulk, deleted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/changes", "/api/v1/changes/checksum"})
    void one_who_asks_for_them_is_told_that_there_is_no_such_resource(String path) {
        as("partner")
                .queryParam("resource", Proofs.SECRET)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown_resource"))
                .body("errors[0].detail", containsString("proof"))
                .body("errors[0].detail", not(containsString(Proofs.SECRET)));
    }

    @Test
    void nobody_who_waits_is_woken_by_one() throws Exception {
        String cursor = drain(null, new ArrayList<>());
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> as("partner")
                .queryParam("cursor", cursor)
                .queryParam("waitSeconds", 2)
                .get("/api/v1/changes"));
        for (int tries = 0; watch.waiting() == 0 && tries < 100; tries++) {
            Thread.sleep(20);
        }
        write(Registry.newCode(), 1);
        waiting.get(20, TimeUnit.SECONDS)
                .then()
                .body("items", empty())
                .body("caughtUp", equalTo(true))
                .time(greaterThan(1900L));
    }

    @Test
    void a_purge_of_deleted_ones_expires_no_cursor() throws SQLException {
        String key = Registry.newCode();
        write(key, 1);
        String cursor = drain(null, new ArrayList<>());
        proofs.commit(() -> proofs.deleteSecret(key));
        try (Connection service = TestDatabase.connect()) {
            Operator.execute(service, "UPDATE feed_entry SET at = at - interval '31 days' WHERE key = '" + key + "'");
        }
        purge.purge();
        as("partner").queryParam("cursor", cursor).get("/api/v1/changes").then().statusCode(200);
    }

    private Publication write(String key, int value) {
        return QuarkusTransaction.requiringNew().call(() -> proofs.writeSecret(key, value));
    }

    private static String drain(String from, List<String> told) {
        String cursor = from;
        while (true) {
            Response page = cursor == null
                    ? as("partner").queryParam("limit", 1000).get("/api/v1/changes")
                    : as("partner").queryParam("cursor", cursor).get("/api/v1/changes");
            page.then().statusCode(200);
            told.addAll(page.path("items.key"));
            cursor = page.path("nextCursor");
            if (page.<Boolean>path("caughtUp")) {
                return cursor;
            }
        }
    }
}
