package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was known at an instant is answered alike for ever, also while somebody commits late. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HindsightTest {

    private static final String VERSION =
            """
            INSERT INTO figure_version (figure, step, actor, state, value, qualifier, preferred)
            VALUES (?, 'CORRECT', 'late', 'PUBLISHED', 6, 'EXACT', false)
            """;

    private String body;
    private String metric;
    private String id;

    @BeforeEach
    void haveAFigure() {
        body = root();
        metric = metric();
        id = recorded(Fig.of(body, metric));
    }

    @Test
    void who_asks_while_a_stamped_version_is_not_committed_waits_and_learns_of_it() throws Exception {
        try (Connection writer = lateWriter()) {
            Instant then = moment();
            CompletableFuture<Response> asked = CompletableFuture.supplyAsync(() -> ask(then));
            CompletableFuture<Response> added = CompletableFuture.supplyAsync(() -> rollUp(then));
            TimeUnit.MILLISECONDS.sleep(400);
            assertThat(asked).isNotDone();
            assertThat(added).isNotDone();
            writer.commit();
            assertThat(asked.get().<Integer>path("value")).isEqualTo(6);
            assertThat(added.get().<Integer>path("value")).isEqualTo(6);
            assertThat(ask(then).<Integer>path("value")).isEqualTo(6);
        }
    }

    @Test
    void who_asks_while_a_version_is_taken_back_waits_and_never_hears_of_it() throws Exception {
        try (Connection writer = lateWriter()) {
            Instant then = moment();
            CompletableFuture<Response> asked = CompletableFuture.supplyAsync(() -> ask(then));
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(asked).isNotDone();
            writer.rollback();
            assertThat(asked.get().<Integer>path("value")).isEqualTo(5);
        }
    }

    @Test
    void an_instant_before_the_writer_began_is_answered_while_he_writes() throws Exception {
        Instant before = moment();
        TimeUnit.MILLISECONDS.sleep(1100);
        try (Connection writer = lateWriter()) {
            assertThat(ask(before).<Integer>path("value")).isEqualTo(5);
            writer.rollback();
        }
    }

    @Test
    void a_writer_who_does_not_end_makes_the_answer_unavailable() throws Exception {
        try (Connection writer = lateWriter()) {
            Instant then = moment();
            Response answer = ask(then);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.<String>path("type")).isEqualTo("/problems/unavailable");
            anonymous().get(FIGURES + "/{id}", id).then().statusCode(200).body("value", equalTo(5));
            writer.rollback();
        }
    }

    @Test
    void nobody_says_himself_when_a_version_was_recorded() throws SQLException {
        try (Connection writer = TestDatabase.connect();
                PreparedStatement insert = writer.prepareStatement(
                        "INSERT INTO figure_version (figure, number, recorded_at, step, actor, state, value, qualifier,"
                                + " preferred) VALUES (?, 7, '2000-01-01', 'CORRECT', 'x', 'PUBLISHED', 6, 'EXACT', false)")) {
            Instant before = moment();
            insert.setObject(1, UUID.fromString(id));
            insert.executeUpdate();
            assertThat(ask(before).<Integer>path("value")).isEqualTo(5);
            Response history = anonymous().get(FIGURES + "/{id}/history", id);
            assertThat(history.<Integer>path("items[1].number")).isEqualTo(2);
            assertThat(Instant.parse(history.<String>path("items[1].recordedAt")))
                    .isAfter(before);
        }
    }

    @Test
    void the_future_and_what_is_no_instant_are_refused_and_the_far_past_is_empty() {
        for (String wrong : new String[] {"2099-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "2024-01-01", "now"}) {
            anonymous()
                    .queryParam("asKnownAt", wrong)
                    .get(FIGURES + "/{id}", id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?asKnownAt"));
        }
        anonymous()
                .get(FIGURES + "/{id}?asKnownAt=-999999999-01-01T00:00:00Z", id)
                .then()
                .statusCode(404);
        anonymous()
                .get(FIGURES + "/{id}?asKnownAt=1969-01-01T00:00:00Z", id)
                .then()
                .statusCode(404);
    }

    private Connection lateWriter() throws SQLException {
        Connection writer = TestDatabase.connect();
        writer.setAutoCommit(false);
        try (PreparedStatement insert = writer.prepareStatement(VERSION)) {
            insert.setObject(1, UUID.fromString(id));
            insert.executeUpdate();
        }
        try (PreparedStatement update = writer.prepareStatement("UPDATE figure SET value = 6 WHERE id = ?")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }
        return writer;
    }

    private Response ask(Instant then) {
        return anonymous().get(FIGURES + "/{id}?asKnownAt=" + then, id);
    }

    private Response rollUp(Instant then) {
        return anonymous().get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&year=2024&asKnownAt=" + then);
    }
}
