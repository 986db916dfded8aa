package org.gonghui.programme.grouprelief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.ledger.Funds;
import org.gonghui.programme.ledger.Ledger;
import org.gonghui.programme.scheme.Schemes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GroupReliefTest {

    private static final String PATH = "/api/v1/group-relief";

    @Inject
    Ledger ledger;

    @BeforeEach
    void standUp() {
        Federation.stands();
    }

    @Test
    void what_was_given_to_a_group_is_read_as_it_was_written() {
        ObjectNode request = example("GroupReliefRequest");
        Response made = record(request);
        made.then().statusCode(201);
        ObjectNode read = object(anyone().get(made.header("Location")).asString());

        assertThat(read.remove(List.of("id", "version", "updatedAt", "state", "cancelledBecause")))
                .isEqualTo(request);
        record(request).then().statusCode(200);
        request.put("recipients", 301);
        record(request).then().statusCode(409).header("Location", equalTo(made.header("Location")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"recipients\":null,\"goodsValue\":null} | /recipients | says_nothing",
                "{\"recipients\":-1} | /recipients | range",
                "{\"goodsValue\":{\"amount\":\"1.5\",\"currency\":\"CNY\"}} | /goodsValue/amount | pattern",
                "{\"from\":\"2024-06-20\"} | /to | too_early",
                "{\"from\":\"2999-06-01\",\"to\":\"2999-06-02\"} | /from | range",
                "{\"from\":\"2027-06-01\",\"to\":\"2027-06-02\"} | /from | too_late",
                "{\"body\":\"GD-GONE\"} | /body | body_not_alive",
                "{\"scheme\":\"nothing_of_the_kind\"} | /scheme | unknown_scheme",
                "{\"fund\":\"01936a2e-7c00-7000-8000-000000000999\"} | /cash | required",
                "{\"fund\":\"01936a2e-7c00-7000-8000-000000000999\",\"externalId\":null} | /externalId | required",
                "{\"fund\":\"01936a2e-7c00-7000-8000-000000000999\",\"cash\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}} | /fund | unknown_fund"
            })
    void what_cannot_be_is_refused_with_a_pointer(String change, String pointer, String code) {
        ObjectNode request = example("GroupReliefRequest");
        request.setAll(object(change));
        Response answer = record(request);
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
        if (answer.statusCode() == 422) {
            assertThat(answer.<List<String>>path("errors.code")).contains(code);
        }
    }

    @Test
    void a_scheme_for_individuals_or_of_another_segment_gives_nothing_to_groups() {
        ObjectNode request = example("GroupReliefRequest").put("scheme", Schemes.scheme("GD"));
        assertThat(record(request).then().statusCode(422).extract().<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder("for_individuals", "other_segment");
    }

    @Test
    void cash_out_of_a_fund_is_spent_once_and_comes_back_when_the_record_is_cancelled() {
        UUID fund = Funds.holding(ledger, "GD-HZ", "100.00");
        Response made = record(paid(fund, "60.00"));
        made.then().statusCode(201);
        String at = made.header("Location");
        assertThat(standing(fund)).isEqualTo("100.00 0.00 60.00 40.00");
        record(paid(fund, "60.00")).then().statusCode(409).body("type", equalTo("/problems/insufficient-funds"));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 60.00 40.00");

        edit("\"1\"", "{\"cash\":{\"amount\":\"10.00\",\"currency\":\"CNY\"}}")
                .patch(at)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cash"));
        edit("\"1\"", "{\"recipients\":12}").patch(at).then().statusCode(200).body("recipients", equalTo(12));
        cancel(at).then().statusCode(200).body("state", equalTo("cancelled"));
        cancel(at).then().statusCode(200).body("version", equalTo(3));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");
        edit("\"3\"", "{\"recipients\":13}").patch(at).then().statusCode(409);
    }

    @Test
    void many_who_pay_out_of_one_fund_at_once_spend_no_more_than_is_in_it() throws Exception {
        UUID fund = Funds.holding(ledger, "GD-HZ", "100.00");
        List<Integer> answers = race(16, writer -> record(paid(fund, "30.00")).statusCode());
        assertThat(answers)
                .containsOnly(201, 409)
                .filteredOn(answer -> answer == 201)
                .hasSize(3);
        assertThat(standing(fund)).isEqualTo("100.00 0.00 90.00 10.00");
    }

    @Test
    void one_record_sent_by_many_at_once_is_paid_once() throws Exception {
        UUID fund = Funds.holding(ledger, "GD-HZ", "100.00");
        ObjectNode request = paid(fund, "30.00");
        assertThat(race(8, writer -> record(request).statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(standing(fund)).isEqualTo("100.00 0.00 30.00 70.00");
    }

    @Test
    void nobody_writes_for_others_or_pays_out_of_their_funds() {
        officerOf("GD-GZ")
                .body(example("GroupReliefRequest").toString())
                .post(PATH)
                .then()
                .statusCode(403);
        UUID fund = Funds.holding(ledger, "GD-GZ", "100.00");
        officerOf("GD-HZ").body(paid(fund, "1.00").toString()).post(PATH).then().statusCode(422);
        anyone().body(example("GroupReliefRequest").toString())
                .post(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void a_list_is_narrowed_by_body_segment_and_year() {
        String id = record(
                        example("GroupReliefRequest").put("from", "2019-01-02").put("to", "2019-01-02"))
                .path("id");
        assertThat(anyone().get(PATH + "?body=GD-HZ&segment=cooling&year=2019&pageSize=500")
                        .<List<String>>path("items.id"))
                .contains(id);
        assertThat(anyone().get(PATH + "?body=GD-HZ&segment=warmth&year=2019&pageSize=500")
                        .<List<String>>path("items.id"))
                .doesNotContain(id);
    }

    @Test
    void the_database_keeps_what_is_booked() throws SQLException {
        UUID fund = Funds.holding(ledger, "GD-HZ", "100.00");
        String id = record(paid(fund, "60.00")).path("id");
        try (Connection service = TestDatabase.connect();
                Statement statement = service.createStatement()) {
            for (String refused : List.of(
                    "UPDATE group_relief SET cash = 1 WHERE id = '" + id + "'",
                    "UPDATE group_relief SET fund = NULL WHERE id = '" + id + "'",
                    "DELETE FROM group_relief WHERE id = '" + id + "'")) {
                assertThatThrownBy(() -> statement.executeUpdate(refused)).isInstanceOf(SQLException.class);
            }
        }
    }

    private static ObjectNode paid(UUID fund, String amount) {
        ObjectNode request = example("GroupReliefRequest").put("fund", fund.toString());
        request.putObject("cash").put("amount", amount).put("currency", "CNY");
        return request;
    }

    private static Response record(ObjectNode request) {
        return admin().body(request.toString()).post(PATH);
    }

    private static Response cancel(String at) {
        return admin().body("{\"reason\":\"重复登记\"}").post(at + "/cancel");
    }

    private interface Writer {
        int write(int number);
    }

    private static List<Integer> race(int writers, Writer writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CyclicBarrier start = new CyclicBarrier(writers);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int number = 0; number < writers; number++) {
                int its = number;
                running.add(threads.submit(() -> {
                    start.await();
                    return writer.write(its);
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
