package org.gonghui.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.as;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.testing.TestDatabase;

/** How tests upload, wait for the job, and look at what became of it. */
public final class Uploads {

    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    /** Without this a charset that nobody asked for is added to the content type. */
    private static final RestAssuredConfig AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final List<String> FINAL = List.of("done", "failed", "cancelled");

    private Uploads() {}

    public static Response upload(
            RequestSpecification caller, String collection, String query, String type, byte[] body) {
        return caller.config(AS_GIVEN).contentType(type).body(body).post("/api/v1/" + collection + "/imports?" + query);
    }

    /** Uploads NDJSON as an admin and waits for the end of the job. */
    public static Response run(String collection, String query, String rows) {
        return run(as("admin"), collection, query, rows);
    }

    public static Response run(RequestSpecification caller, String collection, String query, String rows) {
        return finished(upload(caller, collection, query, NDJSON, rows.getBytes(StandardCharsets.UTF_8)));
    }

    public static Response finished(Response upload) {
        assertThat(upload.statusCode()).as(upload.asString()).isEqualTo(202);
        return finished(upload.<String>path("id"));
    }

    public static Response finished(String id) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            Response job = as("admin").get("/api/v1/jobs/{id}", id);
            if (FINAL.contains(job.<String>path("state"))) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.asString()).isLessThan(until);
            pause();
        }
    }

    public static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static String outcome(Response job) {
        return as("admin")
                .get("/api/v1/jobs/{id}/outcome", job.<String>path("id"))
                .asString();
    }

    /** Line, outcome, and each pointer with its code, errors first: {@code 3 rejected /value:negative}. */
    public static List<String> verdicts(Response job) {
        return outcome(job)
                .lines()
                .map(line -> line.replaceAll(
                                "\\{\"line\":(\\d+),\"key\":.*?,\"outcome\":\"(\\w+)\",\"errors\":(.*)\\}$", "$1 $2 $3")
                        .replaceAll("\\{\"pointer\":\"(.*?)\",\"code\":\"(\\w+)\",\"detail\":\".*?\"\\}", "$1:$2")
                        .replace("[]", "")
                        .replaceAll("[\\[\\]]", "")
                        .strip())
                .toList();
    }

    /** created, updated, unchanged, rejected, notApplied. */
    public static void assertCounts(Response job, int... counts) {
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

    /** One number that a query finds. */
    public static long number(String query, Object... parameters) {
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

    public static void execute(String sql) {
        try (Connection connection = TestDatabase.connect()) {
            connection.createStatement().execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
