package org.gonghui.programme.reliefcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.scheme.Segment;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReliefCountTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final BigDecimal MONEY = new BigDecimal("1000.50");

    @Inject
    Gifts gifts;

    @Inject
    ReliefCounter counter;

    private final String root = "RC" + NEXT.incrementAndGet();
    private final String east = root + "-E";
    private final String west = root + "-W";

    @BeforeEach
    void bodies() {
        RegistryCopyFixture.body(root, "municipal_federation", null);
        RegistryCopyFixture.body(east, "county_federation", root);
        RegistryCopyFixture.body(west, "county_federation", root);
    }

    @Test
    void who_is_helped_by_two_bodies_is_one_person_above_them() {
        UUID[] people = people(7);
        for (int at = 0; at < 5; at++) {
            give(east, CountedCases.EMERGENCY, people[at]);
            give(west, CountedCases.HARDSHIP, people[at + 2]);
        }
        counter.count();

        assertThat(read(root, "all_relief"))
                .isEqualTo(object(
                        """
                                {"id": "%1$s.2024.all_relief", "body": "%1$s", "year": 2024, "casesOf": "all_relief",
                                 "cases": 10, "recipients": 7, "recipientsAtMost": 7, "groupsOfUnknownSize": 0,
                                 "moneyPaid": {"amount": "10005.00", "currency": "CNY"},
                                 "goodsValue": {"amount": "0.00", "currency": "CNY"}, "withheld": null}"""
                                .formatted(root)));
        assertThat(read(east, "all_relief").path("recipients").asInt()).isEqualTo(5);
        assertThat(read(west, "hardship").path("recipients").asInt()).isEqualTo(5);
        assertThat(read(root, "emergency").path("recipients").asInt()).isEqualTo(5);
        anyone().queryParam("body", root)
                .queryParam("year", 2024)
                .get("/api/v1/relief-counts")
                .then()
                .body("items.casesOf", contains("all_relief", "emergency", "hardship"));
    }

    @Test
    void of_1_to_4_people_nothing_is_said() {
        UUID[] people = people(5);
        for (int at = 0; at < 4; at++) {
            give(east, CountedCases.VISIT, people[at]);
            counter.count();
            assertThat(read(east, "visit"))
                    .isEqualTo(object(
                            """
                                    {"id": "%1$s.2024.visit", "body": "%1$s", "year": 2024, "casesOf": "visit",
                                     "cases": null, "recipients": null, "recipientsAtMost": null,
                                     "groupsOfUnknownSize": null, "moneyPaid": null, "goodsValue": null, "withheld": "too_few"}"""
                                    .formatted(east)));
        }
        anyone().get("/api/v1/relief-counts/{id}", east + ".2024.visit").then().header("ETag", "\"1\"");
        give(east, CountedCases.VISIT, people[4]);
        counter.count();
        assertThat(read(east, "visit").path("recipients").asInt()).isEqualTo(5);
    }

    @Test
    void groups_of_whom_nobody_is_known_leave_a_range() {
        UUID known = UUID.randomUUID();
        give(east, CountedCases.COOLING, known);
        giveGroup(east, 40);
        giveGroup(west, 12);
        counter.count();
        ObjectNode count = read(root, "cooling");
        assertThat(count.path("recipients").asInt()).isEqualTo(40);
        assertThat(count.path("recipientsAtMost").asInt()).isEqualTo(53);
        assertThat(count.path("cases").asInt()).isEqualTo(53);
        assertThat(count.path("goodsValue").path("amount").asText()).isEqualTo("60.00");
    }

    @Test
    void a_student_with_aid_of_both_kinds_is_one_student() {
        for (UUID student : people(5)) {
            give(east, CountedCases.STUDENT_AID, student);
            give(east, CountedCases.DONOR_STUDENT_AID, student);
        }
        counter.count();
        assertThat(read(east, "any_student_aid").path("recipients").asInt()).isEqualTo(5);
        assertThat(read(east, "any_student_aid").path("cases").asInt()).isEqualTo(10);
        assertThat(read(east, "all_relief").path("recipients").asInt()).isEqualTo(5);
    }

    @Test
    void mutual_aid_is_no_relief() {
        for (UUID worker : people(5)) {
            give(east, CountedCases.MUTUAL_AID, worker);
            give(east, CountedCases.MUTUAL_AID_ENROLMENT, worker);
        }
        counter.count();
        assertThat(read(root, "mutual_aid").path("cases").asInt()).isEqualTo(5);
        assertThat(read(root, "mutual_aid_enrolment").path("cases").asInt()).isEqualTo(5);
        anyone().get("/api/v1/relief-counts/{id}", root + ".2024.all_relief")
                .then()
                .statusCode(404);
    }

    @Test
    void what_comes_back_is_counted_no_more() {
        UUID[] people = people(6);
        UUID[] cases = new UUID[6];
        for (int at = 0; at < 6; at++) {
            cases[at] = give(east, CountedCases.WARMTH, people[at]);
        }
        counter.count();
        assertThat(read(root, "warmth").path("recipients").asInt()).isEqualTo(6);
        takeBack(cases[0]);
        counter.count();
        assertThat(read(root, "warmth").path("recipients").asInt()).isEqualTo(5);
        for (int at = 1; at < 6; at++) {
            takeBack(cases[at]);
        }
        counter.count();
        assertThat(read(root, "warmth").path("recipients").asInt()).isZero();
        assertThat(read(root, "warmth").path("withheld").isNull()).isTrue();
        assertThat(counter.count()).isZero();
    }

    @Test
    void a_count_told_before_groups_of_unknown_size_were_says_after_the_migration_that_there_are_none()
            throws Exception {
        for (UUID person : people(5)) {
            give(east, CountedCases.VISIT, person);
        }
        counter.count();
        ObjectNode whole = read(root, "visit");
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    UPDATE feed_entry SET doc = replace(doc, ',"groupsOfUnknownSize":0', '')
                    WHERE resource = 'relief_count' AND key LIKE '%s.%%'"""
                            .formatted(root));
            assertThat(read(root, "visit").has("groupsOfUnknownSize")).isFalse();
            counter.count();
            statement.execute(migration());
        }
        assertThat(counter.count()).isEqualTo(2);
        assertThat(read(root, "visit")).isEqualTo(whole);
        assertThat(counter.count()).isZero();
    }

    private static String migration() throws IOException {
        try (InputStream file = ReliefCountTest.class.getResourceAsStream(
                "/db/migration/V202611210702__counts_told_before_groups_of_unknown_size.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_body_that_moves_takes_its_people_along_from_then_on() {
        String other = root + "-X";
        RegistryCopyFixture.body(other, "municipal_federation", null);
        for (UUID person : people(5)) {
            giveOn(LocalDate.of(2023, 5, 1), east, CountedCases.VISIT, person);
            give(east, CountedCases.VISIT, person);
        }
        counter.followTree();
        counter.count();
        assertThat(read(root, "visit").path("recipients").asInt()).isEqualTo(5);
        RegistryCopyFixture.moved(east, other, LocalDate.of(2024, 7, 1));
        assertThat(counter.followTree()).isTrue();
        assertThat(counter.followTree()).isFalse();
        counter.count();
        assertThat(read(root, "visit").path("recipients").asInt()).isZero();
        assertThat(read(other, "visit").path("recipients").asInt()).isEqualTo(5);
        anyone().get("/api/v1/relief-counts/{id}", root + ".2023.visit").then().body("recipients", equalTo(5));
    }

    @Test
    void late_commit_is_counted_later_and_nobody_waits() throws Exception {
        UUID[] people = people(6);
        for (int at = 0; at < 5; at++) {
            give(east, CountedCases.EMERGENCY, people[at]);
        }
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    gifts.given(gift(DAY, east, CountedCases.EMERGENCY, people[5]));
                    given.countDown();
                    await(end);
                }));
        await(given);
        counter.count();
        assertThat(read(root, "emergency").path("recipients").asInt()).isEqualTo(5);
        end.countDown();
        late.get(20, TimeUnit.SECONDS);
        counter.count();
        assertThat(read(root, "emergency").path("recipients").asInt()).isEqualTo(6);
    }

    @Test
    void the_feed_tells_counts_and_nothing_of_anybody() {
        UUID[] people = people(5);
        for (UUID person : people) {
            give(east, CountedCases.MEDICAL_AID, person);
        }
        String cursor = partner("relief_count", null).path("nextCursor");
        while (!partner("relief_count", cursor).<Boolean>path("caughtUp")) {
            cursor = partner("relief_count", cursor).path("nextCursor");
        }
        counter.count();
        String told = partner("relief_count", cursor).asString();
        assertThat(told).contains(root + ".2024.medical_aid", east + ".2024.all_relief");
        for (UUID person : people) {
            assertThat(told).doesNotContain(person.toString());
        }
        anyone().auth()
                .oauth2(Tokens.of(Roles.PARTNER))
                .get("/api/v1/relief-counts/export")
                .then()
                .statusCode(200);
        anyone().auth()
                .oauth2(Tokens.of(Roles.AUDITOR))
                .queryParam("resource", "relief_count")
                .get("/api/v1/audit")
                .then()
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource(Segment.class)
    void every_segment_is_counted(Segment segment) {
        assertThat(CountedCases.valueOf(segment.name()).counts())
                .contains(CountedCases.valueOf(segment.name()), CountedCases.ALL_RELIEF);
    }

    @Test
    void wrong_parameters_are_refused() {
        anyone().queryParam("casesOf", "everything")
                .get("/api/v1/relief-counts")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?casesOf"));
    }

    private static Response partner(String resource, String cursor) {
        var request = anyone().auth().oauth2(Tokens.of(Roles.PARTNER)).queryParam("resource", resource);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/changes");
    }

    private UUID give(String body, CountedCases cases, UUID person) {
        return giveOn(DAY, body, cases, person);
    }

    private UUID giveOn(LocalDate day, String body, CountedCases cases, UUID person) {
        Gift gift = gift(day, body, cases, person);
        QuarkusTransaction.requiringNew().run(() -> gifts.given(gift));
        return gift.id();
    }

    private static Gift gift(LocalDate day, String body, CountedCases cases, UUID person) {
        return Gift.toPerson("relief_application", UUID.randomUUID(), body, day, cases, person, MONEY);
    }

    private void giveGroup(String body, int people) {
        QuarkusTransaction.requiringNew()
                .run(() -> gifts.given(Gift.toGroup(
                        "group_relief",
                        UUID.randomUUID(),
                        body,
                        DAY,
                        CountedCases.COOLING,
                        people,
                        BigDecimal.ZERO,
                        new BigDecimal("30.00"))));
    }

    private void takeBack(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> gifts.takenBack("relief_application", id));
    }

    private static ObjectNode read(String body, String cases) {
        ObjectNode count = object(anyone().get("/api/v1/relief-counts/{id}", body + ".2024." + cases)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        count.remove("version");
        count.remove("updatedAt");
        return count;
    }

    private static UUID[] people(int count) {
        UUID[] people = new UUID[count];
        for (int at = 0; at < count; at++) {
            people[at] = UUID.randomUUID();
        }
        return people;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
