package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.registry.Registry.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an export ends that is not read to its end, or cannot be written to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ExportEndTest {

    @TestHTTPResource
    URI registry;

    @BeforeEach
    void whatOtherTestsMadeUpIsNotThere() throws SQLException {
        Export.forgetWhatWasMadeUp();
    }

    @Test
    void who_asks_for_the_head_only_keeps_no_connection() throws Exception {
        for (int i = 0; i < 20; i++) {
            HttpRequest head = Export.request(registry, "gzip")
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(head, BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isIn(200, 503);
        }
        await("no snapshot is left open", () -> snapshots() == 0);
        as("partner").get(Export.BODIES).then().statusCode(200);
    }

    @Test
    void who_hangs_up_ends_the_export() throws Exception {
        fill();
        try {
            try (Socket socket = new Socket(registry.getHost(), registry.getPort())) {
                socket.setReceiveBufferSize(1 << 12);
                String get = "GET " + Export.BODIES + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + Tokens.of("partner") + "\r\n\r\n";
                socket.getOutputStream().write(get.getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
                await("one snapshot is open", () -> snapshots() == 1);
            }
            await("the snapshot is closed", () -> snapshots() == 0);
            for (int i = 0; i < 20; i++) {
                Registry.root();
            }
        } finally {
            empty();
        }
    }

    @Test
    void what_breaks_off_never_looks_whole() throws Exception {
        fill();
        try {
            HttpResponse<InputStream> answer = Export.open(registry, "identity");
            answer.body().readNBytes(1000);
            Export.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY (SELECT doc%'");
            assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
            await("the connection is given back", () -> snapshots() == 0);
            as("partner").get("/api/v1/honours/export").then().statusCode(200);
        } finally {
            empty();
        }
    }

    /** As many bodies as no buffer between PostgreSQL and the caller holds. */
    private static void fill() throws SQLException {
        Export.run("INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc)"
                + " SELECT 'body', 'ZZ-' || i, pg_current_xact_id(), nextval('feed_seq'), 1, false, now(),"
                + " '{\"code\":\"ZZ-' || i || '\",\"note\":\"' || repeat('x', 1000) || '\"}'"
                + " FROM generate_series(1, 60000) i");
    }

    private static void empty() throws SQLException {
        Export.run("DELETE FROM feed_entry WHERE key LIKE 'ZZ-%'");
    }

    private static int snapshots() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL"
                                + " AND pid <> pg_backend_pid() AND (query LIKE 'COPY%' OR query LIKE '%pg_current_snapshot%')")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.holds()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(20);
        }
    }
}
