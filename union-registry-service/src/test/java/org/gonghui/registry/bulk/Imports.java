package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;

/** How tests upload, wait for the job, and look at what became of it. */
final class Imports {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    /** Without this a charset that nobody asked for is added to the content type. */
    private static final RestAssuredConfig AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final List<String> FINAL = List.of("done", "failed", "cancelled");

    private Imports() {}

    static Response upload(RequestSpecification caller, String collection, String query, String type, byte[] body) {
        return caller.config(AS_GIVEN).contentType(type).body(body).post("/api/v1/" + collection + "/imports?" + query);
    }

    /** Uploads NDJSON as an admin and waits for the end of the job. */
    static Response run(String collection, String query, String rows) {
        return finished(upload(as("admin"), collection, query, NDJSON, bytes(rows)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** The job of an upload that was taken in, once it has ended. */
    static Response finished(Response upload) {
        assertThat(upload.statusCode()).as(upload.asString()).isEqualTo(202);
        assertThat(upload.header("Location")).isEqualTo("/api/v1/jobs/" + upload.<String>path("id"));
        return finished(upload.<String>path("id"));
    }

    static Response finished(String id) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            Response job = job(id);
            assertThat(job.statusCode()).isEqualTo(200);
            if (FINAL.contains(job.<String>path("state"))) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.asString()).isLessThan(until);
            pause();
        }
    }

    static Response job(String id) {
        return as("admin").get("/api/v1/jobs/{id}", id);
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String outcome(Response job) {
        return outcome(job, "");
    }

    static String outcome(Response job, String query) {
        return as("admin")
                .get("/api/v1/jobs/{id}/outcome" + query, job.<String>path("id"))
                .asString();
    }

    /** Line and first code of each rejected row. */
    static List<String> codes(Response job) {
        return outcome(job, "?outcome=rejected")
                .lines()
                .map(line -> line.replaceAll(".*\"line\":(\\d+),.*?\"code\":\"(\\w+)\".*", "$1 $2"))
                .toList();
    }

    /** created, updated, unchanged, rejected, notApplied. */
    static void assertCounts(Response job, int... counts) {
        assertThat(job.<Object>path("problem")).isNull();
        assertThat(new int[] {
                    job.path("counts.created"),
                    job.path("counts.updated"),
                    job.path("counts.unchanged"),
                    job.path("counts.rejected"),
                    job.path("counts.notApplied")
                })
                .as(job.asString() + outcome(job))
                .containsExactly(counts);
    }

    static String row(String code, String superior) {
        return Registry.bodyJson(code, superior).strip() + "\n";
    }

    /** One number that a query finds. */
    static long number(String query, Object... parameters) {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Says how many rows were changed. */
    static int execute(String sql) {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
