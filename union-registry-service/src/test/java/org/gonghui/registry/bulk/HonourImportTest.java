package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.bulk.Imports.CSV;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.bytes;
import static org.gonghui.registry.bulk.Imports.finished;
import static org.gonghui.registry.bulk.Imports.number;
import static org.gonghui.registry.bulk.Imports.outcome;
import static org.gonghui.registry.bulk.Imports.run;
import static org.gonghui.registry.bulk.Imports.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HonourImportTest {

    private static final String HONOURS = "honours";

    private String body;

    @BeforeEach
    void aBody() {
        body = Registry.root();
    }

    @Test
    void honours_are_created_changed_and_left_alone_by_their_external_ids() {
        String file = IntStream.range(0, 20).mapToObj(i -> honour(i, 2024)).collect(Collectors.joining());
        assertCounts(run(HONOURS, "mode=partial", file), 20, 0, 0, 0, 0);
        long newest = number("SELECT max(seq) FROM feed_entry");
        assertCounts(run(HONOURS, "mode=atomic", file), 0, 0, 20, 0, 0);
        assertThat(number("SELECT max(seq) FROM feed_entry")).isEqualTo(newest);

        assertCounts(run(HONOURS, "mode=atomic", honour(3, 2023) + honour(4, 2024) + honour(20, 2022)), 1, 1, 1, 0, 0);
        anonymous()
                .queryParam("body", body)
                .queryParam("year", 2023)
                .get("/api/v1/honours")
                .then()
                .body("items.version", contains(2));
        assertThat(number(
                        "SELECT count(*) FROM audit_entry a JOIN honour h ON h.id::text = a.key WHERE h.body = ?",
                        body))
                .isZero();
    }

    @Test
    void rows_with_faults_are_rejected_and_named() {
        Response job = run(
                HONOURS,
                "mode=partial",
                honour(1, 2024)
                        + honour(2, 2024).replace("\"body\":\"" + body, "\"body\":\"NOBODY")
                        + honour(3, 2024).replaceAll(",\"externalId\":\\{[^}]*}", "")
                        + honour(4, 99));
        assertCounts(job, 1, 0, 0, 3, 0);
        assertThat(outcome(job, "?outcome=rejected"))
                .isEqualTo(
                        """
                        {"line":2,"key":"test:B-2","outcome":"rejected","errors":[{"pointer":"/body",\
                        "code":"unknown_body","detail":"There is no such body"}]}
                        {"line":3,"key":null,"outcome":"rejected","errors":[{"pointer":"/externalId",\
                        "code":"required","detail":"An upload needs it to know the record again"}]}
                        {"line":4,"key":"test:B-4","outcome":"rejected","errors":[{"pointer":"/year",\
                        "code":"range","detail":"At least 1900"}]}
                        """
                                .replace("B-", body + "-"));
    }

    @Test
    void validation_and_a_faulty_atomic_upload_write_nothing() {
        assertCounts(run(HONOURS, "mode=partial&validateOnly=true", honour(1, 2024)), 1, 0, 0, 0, 0);
        assertCounts(
                run(HONOURS, "mode=atomic", honour(1, 2024) + honour(2, 2024).replace("awarded", "lost")),
                0,
                0,
                0,
                1,
                1);
        anonymous().queryParam("body", body).get("/api/v1/honours").then().body("items", hasSize(0));
    }

    @Test
    void honours_outside_the_uploaders_subtrees_are_rejected() {
        String other = Registry.root();
        Response job = finished(
                upload(Registry.officerOf(other), HONOURS, "mode=partial", Imports.NDJSON, bytes(honour(1, 2024))));
        assertThat(outcome(job)).contains("\"forbidden\"");
        assertCounts(job, 0, 0, 0, 1, 0);
    }

    @Test
    void csv_will_do() {
        String csv =
                """
                externalId.system,externalId.key,honour.zh,level,year,recipient.kind,recipient.name.zh,body,state
                test,B-1,全国五一劳动奖章,national,2024,person,张三,B,awarded
                """
                        .replace("B", body);
        assertCounts(finished(upload(as("admin"), HONOURS, "mode=atomic", CSV, bytes(csv))), 1, 0, 0, 0, 0);
        anonymous()
                .queryParam("body", body)
                .get("/api/v1/honours")
                .then()
                .body("items.recipient.name.zh", contains("张三"))
                .body("items.year", contains(2024));
    }

    private String honour(int number, int year) {
        return """
                {"honour":{"zh":"全国劳动模范","en":null},"level":"national","year":%d,\
                "recipient":{"kind":"person","name":{"zh":"黎贤花","en":null}},"body":"%s","state":"awarded",\
                "externalId":{"system":"test","key":"%s-%d"}}
                """
                .formatted(year, body, body, number);
    }
}
