package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.bulk.Imports.NDJSON;
import static org.gonghui.registry.bulk.Imports.bytes;
import static org.gonghui.registry.bulk.Imports.finished;
import static org.gonghui.registry.bulk.Imports.number;
import static org.gonghui.registry.bulk.Imports.row;
import static org.gonghui.registry.bulk.Imports.upload;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of uploads that break off, or are larger than anybody has room for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UploadTest {

    private static final int MIB = 1 << 20;
    private static final String BODIES = "bodies";
    private static final String UPLOADING = "SELECT count(*) FROM import_job WHERE state = 'UPLOADING'";

    @TestHTTPResource("/api/v1/bodies/imports")
    URI imports;

    private long jobs;
    private long bodies;

    @BeforeEach
    void countWhatThereIs() {
        jobs = number("SELECT count(*) FROM import_job");
        bodies = number("SELECT count(*) FROM union_body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 9999999", "Transfer-Encoding: chunked"})
    void an_upload_that_breaks_off_leaves_nothing(String length) throws IOException {
        try (Socket socket = begin(length)) {
            OutputStream out = socket.getOutputStream();
            byte[] rows = bytes(row("BROKEN-OFF", null) + "{\"note\":\"" + hex(MIB) + "\"}\n");
            boolean chunked = length.endsWith("chunked");
            for (int part = 0; part < 2; part++) {
                out.write(ascii(chunked ? Integer.toHexString(rows.length) + "\r\n" : ""));
                out.write(rows);
                out.write(ascii(chunked ? "\r\n" : ""));
            }
            out.flush();
            until(UPLOADING + " AND EXISTS (SELECT FROM import_part WHERE job = id)", 1);
        }
        until(UPLOADING, 0);
        assertThat(number("SELECT count(*) FROM import_job")).isEqualTo(jobs);
        assertThat(
                        number(
                                "SELECT count(*) FROM import_part p WHERE NOT EXISTS (SELECT FROM import_job WHERE id = p.job)"))
                .isZero();
        assertThat(number("SELECT count(*) FROM union_body")).isEqualTo(bodies);
    }

    @Test
    void an_upload_that_says_it_is_too_large_is_refused_before_it_comes() throws IOException {
        try (Socket socket = begin("Content-Length: " + (33L * MIB))) {
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(number("SELECT count(*) FROM import_job")).isEqualTo(jobs);
    }

    @Test
    void an_upload_that_turns_out_too_large_is_refused_with_the_limit_and_leaves_nothing() {
        byte[] lines = new byte[32 * MIB + 1];
        Arrays.fill(lines, (byte) '\n');
        upload(as("admin"), BODIES, "mode=partial", NDJSON, lines)
                .then()
                .statusCode(413)
                .body("detail", equalTo("An upload has at most 32 MiB; split the file"));
        assertThat(number("SELECT count(*) FROM import_job")).isEqualTo(jobs);
    }

    @Test
    void what_unpacks_to_too_much_fails_the_job_with_the_limit() throws IOException {
        byte[] bomb = packed(bytes("x".repeat(MIB)), 65);
        assertThat(bomb.length).isLessThan(MIB);
        Response job =
                finished(upload(as("admin").header("Content-Encoding", "gzip"), BODIES, "mode=atomic", NDJSON, bomb));
        assertThat(job.<String>path("state")).isEqualTo("failed");
        assertThat(job.<String>path("problem.detail")).isEqualTo("At most 64 MiB once unpacked; split the file");
        assertThat(number("SELECT count(*) FROM union_body")).isEqualTo(bodies);
    }

    @Test
    void an_atomic_upload_of_too_many_rows_is_refused_with_the_limit() {
        byte[] rows = bytes("[]\n".repeat(100_001));
        Response job = finished(upload(as("admin"), BODIES, "mode=atomic", NDJSON, rows));
        assertThat(job.<String>path("state")).isEqualTo("failed");
        assertThat(job.<String>path("problem.detail"))
                .isEqualTo("mode=atomic takes at most 100000 rows; use mode=partial or split the file");
    }

    private Socket begin(String length) throws IOException {
        Socket socket = new Socket(imports.getHost(), imports.getPort());
        String head = "POST " + imports.getPath() + "?mode=partial HTTP/1.1\r\nHost: x\r\nContent-Type: " + NDJSON
                + "\r\nAuthorization: Bearer " + Tokens.of("admin") + "\r\n" + length + "\r\n\r\n";
        socket.getOutputStream().write(ascii(head));
        return socket;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Digits that hardly pack. */
    private static String hex(int length) {
        byte[] random = new byte[length];
        new Random(length).nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static byte[] packed(byte[] block, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int time = 0; time < times; time++) {
                gzip.write(block);
            }
        }
        return packed.toByteArray();
    }

    private static void until(String count, long expected) {
        for (int tries = 0; number(count) != expected; tries++) {
            assertThat(tries).as(count).isLessThan(500);
            Imports.pause();
        }
    }
}
