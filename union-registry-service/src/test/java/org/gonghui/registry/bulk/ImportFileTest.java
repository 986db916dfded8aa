package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.bulk.Imports.CSV;
import static org.gonghui.registry.bulk.Imports.NDJSON;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.bytes;
import static org.gonghui.registry.bulk.Imports.finished;
import static org.gonghui.registry.bulk.Imports.gzip;
import static org.gonghui.registry.bulk.Imports.number;
import static org.gonghui.registry.bulk.Imports.outcome;
import static org.gonghui.registry.bulk.Imports.row;
import static org.gonghui.registry.bulk.Imports.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportFileTest {

    private static final String BODIES = "bodies";
    private static final String PARTIAL = "mode=partial";

    private String root;

    @BeforeEach
    void aRoot() {
        root = Registry.root();
    }

    @Test
    void a_packed_file_is_read_as_if_it_were_plain() {
        byte[] packed = gzip(bytes(row(root + "-A", root)));
        Response job =
                finished(upload(as("admin").header("Content-Encoding", "gzip"), BODIES, PARTIAL, NDJSON, packed));
        assertCounts(job, 1, 0, 0, 0, 0);
        assertThat(job.<Integer>path("bytes")).isEqualTo(packed.length);
    }

    @Test
    void a_truncated_gzip_fails_the_job_and_writes_nothing() {
        byte[] packed = gzip(bytes(row(root + "-A", root).repeat(2000)));
        Response job = finished(upload(
                as("admin").header("Content-Encoding", "gzip"),
                BODIES,
                PARTIAL,
                NDJSON,
                Arrays.copyOf(packed, packed.length - 20)));
        assertThat(job.<String>path("state")).isEqualTo("failed");
        assertThat(job.<String>path("problem.type")).isEqualTo("/problems/malformed-request");
        assertThat(job.<String>path("problem.errors[0].code")).isEqualTo("truncated");
        assertThat(number("SELECT count(*) FROM union_body WHERE code LIKE ?", root + "-%"))
                .isZero();
    }

    @Test
    void what_is_no_gzip_fails_the_job() {
        Response job = finished(upload(
                as("admin").header("Content-Encoding", "gzip"),
                BODIES,
                PARTIAL,
                NDJSON,
                bytes(row(root + "-A", root))));
        assertThat(job.<String>path("problem.errors[0].code")).isEqualTo("gzip");
    }

    @Test
    void broken_lines_are_rejected_one_by_one_and_say_what_is_wrong() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("\uFEFF" + row(root + "-A", root)));
        file.writeBytes(bytes("{\"code\":\n\n[1]\n"));
        file.writeBytes(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\r', '\n'});
        file.writeBytes(bytes(row(root + "-A", root)));
        file.writeBytes(bytes("{\"note\":\"" + "x".repeat(1 << 20) + "\"}\n"));
        file.writeBytes(bytes(row(root + "-B", root).replace("\"level\"", "\"levle\":1,\"level\"")));
        file.writeBytes(bytes(row(root + "-C", root).replace("工会", "工\\u0000会").strip()));
        Response job = finished(upload(as("admin"), BODIES, PARTIAL, NDJSON, file.toByteArray()));

        assertCounts(job, 1, 0, 0, 7, 0);
        assertThat(outcome(job))
                .isEqualTo(
                        """
                        {"line":1,"key":"R-A","outcome":"created","errors":[]}
                        {"line":2,"key":null,"outcome":"rejected","errors":[{"pointer":"","code":"syntax",\
                        "detail":"The JSON is broken near line 2, column 9"}]}
                        {"line":4,"key":null,"outcome":"rejected","errors":[{"pointer":"","code":"wrong_type",\
                        "detail":"A JSON object is expected"}]}
                        {"line":5,"key":null,"outcome":"rejected","errors":[{"pointer":"","code":"encoding",\
                        "detail":"Not valid UTF-8"}]}
                        {"line":6,"key":"R-A","outcome":"rejected","errors":[{"pointer":"","code":"duplicate_key",\
                        "detail":"Line 1 has this key already"}]}
                        {"line":7,"key":null,"outcome":"rejected","errors":[{"pointer":"","code":"too_long",\
                        "detail":"A line has at most 1 MiB"}]}
                        {"line":8,"key":"R-B","outcome":"rejected","errors":[{"pointer":"/levle",\
                        "code":"unknown_field","detail":"No such field; did you mean level?"}]}
                        {"line":9,"key":"R-C","outcome":"rejected","errors":[{"pointer":"/name/zh",\
                        "code":"unstorable_text","detail":"Has a NUL or a broken character"}]}
                        """
                                .replace("R-", root + "-"));
    }

    @Test
    void outcomes_speak_the_callers_language() {
        Response job = finished(upload(as("admin"), BODIES, PARTIAL, NDJSON, bytes("[]\n")));
        assertThat(as("admin")
                        .header("Accept-Language", "zh-CN")
                        .get("/api/v1/jobs/{id}/outcome", job.<String>path("id"))
                        .asString())
                .contains("应为 JSON 对象");
    }

    @Test
    void csv_has_a_header_of_field_paths() {
        String csv =
                """
                code,name.zh,name.en,type,level,superior,platformFirm,tags,location.lon,location.lat,foundedOn,note\r
                R-A,甲工会,,enterprise_union,grassroots,R,true,one|two,114.4,23,2001-02-03,"two
                lines, ""quoted\"""\r
                R-B,乙工会,B,enterprise_union,grassroots,R-A,,,,,,
                R-C,丙工会,,enterprise_union,grassroots,R,yes,,east,23,2001-02-30,
                R-D,丁工会
                R-E,戊工会,E,enterprise_union,grassroots,R,,,,,,
                """
                        .replace("R-", root + "-")
                        .replace(",R,", "," + root + ",");
        Response job = finished(upload(as("admin"), BODIES, PARTIAL, CSV, bytes("\uFEFF" + csv)));

        assertCounts(job, 3, 0, 0, 2, 0);
        anonymous()
                .get("/api/v1/bodies/{code}", root + "-A")
                .then()
                .body("name.zh", equalTo("甲工会"))
                .body("name.en", equalTo(null))
                .body("platformFirm", equalTo(true))
                .body("tags", contains("one", "two"))
                .body("location.lon", equalTo(114.4f))
                .body("foundedOn", equalTo("2001-02-03"))
                .body("note", equalTo("two\nlines, \"quoted\""));
        assertThat(outcome(job, "?outcome=rejected"))
                .isEqualTo(
                        """
                        {"line":5,"key":"R-C","outcome":"rejected","errors":[\
                        {"pointer":"/platformFirm","code":"wrong_type","detail":"true or false is expected"},\
                        {"pointer":"/location/lon","code":"wrong_type","detail":"A number is expected"},\
                        {"pointer":"/foundedOn","code":"invalid_value","detail":"A date such as 2024-12-31 is expected"}]}
                        {"line":6,"key":null,"outcome":"rejected","errors":[{"pointer":"","code":"columns",\
                        "detail":"Has 2 columns instead of 12"}]}
                        """
                                .replace("R-", root + "-"));
    }

    @Test
    void a_csv_with_a_wrong_encoding_in_one_line_loses_only_that_line() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("code,name.zh,type,level,superior\n" + root + "-A,"));
        file.writeBytes(new byte[] {(byte) 0xbc, (byte) 0xd7});
        file.writeBytes(bytes(",enterprise_union,grassroots," + root + "\n"));
        file.writeBytes(bytes(root + "-B,乙,enterprise_union,grassroots," + root + "\n"));
        Response job = finished(upload(as("admin"), BODIES, PARTIAL, CSV, file.toByteArray()));
        assertCounts(job, 1, 0, 0, 1, 0);
        assertThat(outcome(job)).contains("{\"line\":2,\"key\":null", "\"encoding\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "code,nmae.zh; /nmae/zh; unknown_column",
                "code,type,code; /code; duplicate_column",
                "''; ''; no_header",
                "'code\n\"open'; ''; syntax"
            })
    void a_csv_that_cannot_be_understood_fails_the_job(String csv, String pointer, String code) {
        Response job = finished(upload(as("admin"), BODIES, PARTIAL, CSV, bytes(csv)));
        assertThat(job.<String>path("state")).isEqualTo("failed");
        assertThat(job.<String>path("problem.errors[0].pointer")).isEqualTo(pointer);
        assertThat(job.<String>path("problem.errors[0].code")).isEqualTo(code);
    }

    @Test
    void an_empty_upload_is_done_at_once() {
        Response job = finished(upload(as("admin"), BODIES, PARTIAL, NDJSON, new byte[0]));
        assertCounts(job, 0, 0, 0, 0, 0);
        assertThat(job.<Integer>path("total")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "mode=some, application/x-ndjson, , 400",
        "validateOnly=1, application/x-ndjson, , 400",
        "mod=atomic, application/x-ndjson, , 400",
        "mode=atomic, application/json, , 415",
        "mode=atomic, text/csv;charset=gbk, , 415",
        "mode=atomic, application/x-ndjson, br, 415"
    })
    void a_wrong_request_is_refused_and_leaves_no_job(String query, String type, String encoding, int status) {
        long jobs = number("SELECT count(*) FROM import_job");
        var caller = encoding == null ? as("admin") : as("admin").header("Content-Encoding", encoding);
        upload(caller, BODIES, query, type, bytes("{}")).then().statusCode(status);
        assertThat(number("SELECT count(*) FROM import_job")).isEqualTo(jobs);
    }

    @Test
    void only_those_who_may_write_may_upload() {
        upload(anonymous(), BODIES, PARTIAL, NDJSON, bytes("{}")).then().statusCode(401);
        upload(as("auditor"), BODIES, PARTIAL, NDJSON, bytes("{}")).then().statusCode(403);
    }
}
