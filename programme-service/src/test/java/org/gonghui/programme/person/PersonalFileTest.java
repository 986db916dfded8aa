package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Federation;
import org.gonghui.programme.LeakSearch;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonalFileTest {

    private static final String PURPOSE = "?purpose=check the account";

    @Inject
    People people;

    @Inject
    SampleOwner owner;

    @Inject
    ErasureRounds rounds;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void a_reader_gets_the_data_in_plain_and_stands_in_the_audit_trail() {
        SamplePeople somebody = SamplePeople.next();
        UUID file = open("GD-HY-DY", somebody);
        String answer = readerOf("GD-HY")
                .get(path(file) + PURPOSE)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(object(answer)).isEqualTo(somebody.request().put("file", file.toString()));
        auditorGets(file)
                .body("items.action", contains("create", "read"))
                .body("items[1].purpose", equalTo("check the account"))
                .body("items[1].actor", equalTo("reader"))
                .body("items[1].before", nullValue())
                .body("items[1].after", nullValue());
    }

    @Test
    void an_auditor_asks_for_reads_alone() {
        UUID file = open("GD-HY-DY", SamplePeople.next());
        readerOf("GD-HY").get(path(file) + PURPOSE).then().statusCode(200);
        auditor("?resource=personal_file&action=read&key=" + file)
                .statusCode(200)
                .body("items.action", contains("read"));
        auditor("?action=read&pageSize=1").statusCode(200).body("items.action", contains("read"));
        auditor("?action=looked").statusCode(400).body("errors.pointer", contains("?action"));
    }

    @Test
    void others_get_nothing_and_only_reads_are_audited() throws SQLException {
        SamplePeople somebody = SamplePeople.next();
        UUID file = open("GD-HZ", somebody);
        anyone().get(path(file) + PURPOSE).then().statusCode(401);
        admin().get(path(file) + PURPOSE).then().statusCode(403);
        readerOf("GD-HY").get(path(file) + PURPOSE).then().statusCode(404);
        readerOf().get(path(file) + PURPOSE).then().statusCode(404);
        readerOf("GD-HZ").get(path(UUID.randomUUID()) + PURPOSE).then().statusCode(404);
        auditorGets(file).body("items.action", contains("create"));
        assertThat(LeakSearch.placesOf(somebody.secrets())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?purpose=", "?purpose=why", "?purpose=       "})
    void without_a_purpose_nothing_is_read(String query) {
        UUID file = open("GD-HZ", SamplePeople.next());
        readerOf("GD-HZ").get(path(file) + query).then().statusCode(400).body("errors.pointer", contains("?purpose"));
        auditorGets(file).body("items.action", contains("create"));
    }

    @Test
    void an_admin_erases_before_the_time_and_the_record_is_told() throws SQLException {
        SamplePeople somebody = SamplePeople.next();
        UUID file = open("GD-HZ", somebody);
        for (int times = 0; times < 2; times++) {
            erase(file, "{\"reason\":\"asked for in writing\"}")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("id", equalTo(file.toString()))
                    .body("masked.name", nullValue())
                    .body("masked.identityNumber", nullValue())
                    .body("erasedFor", equalTo("asked for in writing"))
                    .body("version", equalTo(2));
        }
        assertThat(owner.erased).contains(file);
        readerOf("GD-HZ").get(path(file) + PURPOSE).then().statusCode(404);
        assertThat(LeakSearch.placesOf(somebody.secrets())).isEmpty();
    }

    @Test
    void what_is_not_settled_is_not_erased() {
        UUID file = open("GD-HZ", SamplePeople.next());
        owner.unsettled.add(file);
        erase(file, "{\"reason\":\"asked for in writing\"}")
                .then()
                .statusCode(409)
                .body("errors.code", contains("not_settled"));
        readerOf("GD-HZ").get(path(file) + PURPOSE).then().statusCode(200);
        erase(file, "{\"reason\":\"no\"}").then().statusCode(422).body("errors.pointer", contains("/reason"));
        erase(UUID.randomUUID(), "{\"reason\":\"asked for in writing\"}").then().statusCode(404);
    }

    @Test
    void after_the_retention_period_what_is_settled_is_erased() {
        UUID settled = open("GD-HZ", SamplePeople.next());
        UUID unsettled = open("GD-HZ", SamplePeople.next());
        owner.unsettled.add(unsettled);
        rounds.eraseOld();
        assertThat(owner.erased).doesNotContain(settled);
        TestClock.pass(Duration.ofDays(5 * 366));
        UUID young = open("GD-HZ", SamplePeople.next());
        rounds.eraseOld();
        assertThat(owner.erased).contains(settled).doesNotContain(unsettled, young);
        auditorGets(settled)
                .body("items.action", contains("create", "update"))
                .body("items[1].after.erasedFor", not(nullValue()));
    }

    private UUID open(String body, SamplePeople somebody) {
        return SampleFiles.open(people, body, somebody).id();
    }

    private static Response erase(UUID file, String reason) {
        return admin().body(reason).post(path(file) + "/erasure");
    }

    private static String path(UUID file) {
        return "/api/v1/personal-files/" + file;
    }

    private static RequestSpecification readerOf(String... bodies) {
        return anyone().auth().oauth2(Tokens.of("reader", Set.of(Roles.PII_READER), List.of(bodies)));
    }

    private static ValidatableResponse auditorGets(UUID file) {
        return auditor("?resource=personal_file&key=" + file).statusCode(200);
    }

    private static ValidatableResponse auditor(String query) {
        return anyone().auth()
                .oauth2(Tokens.of(Roles.AUDITOR))
                .get("/api/v1/audit" + query)
                .then();
    }
}
