package org.gonghui.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.ledger.Funds.FUNDS;
import static org.gonghui.programme.ledger.Funds.admin;
import static org.gonghui.programme.ledger.Funds.officerOf;
import static org.gonghui.programme.ledger.Funds.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BookTest {

    @Inject
    Ledger ledger;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        RegistryCopyFixture.body("BOOK", "municipal_federation", null);
        RegistryCopyFixture.body("BOOK-BELOW", "county_federation", "BOOK");
    }

    @Test
    void entries_come_in_pages_in_the_order_in_which_they_were_booked_with_what_they_left() {
        UUID fund = Funds.filled("GD-HZ", "10.00");
        reserve(fund, "1.00");
        reserve(fund, "2.00");
        List<String> rows = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = officerOf("GD-HZ").get(FUNDS + "/" + fund + "/entries?pageSize=2" + token);
            page.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
            for (Object item : page.jsonPath().getList("items")) {
                var row = object(new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(item)
                        .toString());
                rows.add("%s %s %s -> %s"
                        .formatted(
                                row.path("number"),
                                row.path("kind").asText(),
                                row.at("/amount/amount").asText(),
                                row.at("/after/available/amount").asText()));
            }
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        assertThat(rows)
                .containsExactly("1 allocate 10.00 -> 10.00", "2 reserve 1.00 -> 9.00", "3 reserve 2.00 -> 7.00");
        officerOf("GD-GZ").get(FUNDS + "/" + fund + "/entries").then().statusCode(404);
    }

    @Test
    void a_statement_opens_as_the_day_before_closed_and_closes_as_the_fund_stands() throws SQLException {
        UUID fund = Funds.filled("GD-HZ", "10.00");
        book(fund, "2024-01-31");
        assertThat(statement(fund, "2020-01-01", "2199-12-31"))
                .isEqualTo("0.00 0.00 | allocate 1 10.00, reserve 1 3.00 | 7.00 3.00");
        // Time never goes back within a fund: the entry that claims an earlier one is booked after the one before.
        assertThat(statement(fund, "2024-01-01", "2024-02-01")).isEqualTo("0.00 0.00 |  | 0.00 0.00");

        UUID old = Funds.empty("GD-HZ");
        old(old, "ALLOCATE", "10.00", "2024-01-31");
        old(old, "RESERVE", "4.00", "2024-02-01");
        old(old, "RELEASE", "1.00", "2024-02-29");
        old(old, "RELEASE", "1.00", "2024-03-01");
        assertThat(statement(old, "2024-01-01", "2024-01-31")).isEqualTo("0.00 0.00 | allocate 1 10.00 | 10.00 0.00");
        assertThat(statement(old, "2024-02-01", "2024-02-29"))
                .isEqualTo("10.00 0.00 | reserve 1 4.00, release 1 1.00 | 7.00 3.00");
        assertThat(statement(old, "2024-03-01", "2024-03-01")).isEqualTo("7.00 3.00 | release 1 1.00 | 8.00 2.00");
    }

    @Test
    void a_statement_of_days_that_are_none_is_refused() {
        UUID fund = Funds.empty("GD-HZ");
        String path = FUNDS + "/" + fund + "/statement";
        admin().get(path + "?from=2024-02-01&to=2024-01-31")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?to"));
        admin().get(path + "?from=2024-02-30&to=2024-12-31").then().statusCode(400);
        admin().get(path + "?from=2024-02-01").then().statusCode(400);
        officerOf("GD-GZ").get(path + "?from=2024-01-01&to=2024-01-31").then().statusCode(404);
    }

    @Test
    void a_trial_balance_takes_in_the_whole_subtree_and_counts_money_between_its_funds_once() {
        UUID above = Funds.filled("BOOK", "100.00");
        UUID below = Funds.empty("BOOK-BELOW");
        admin().body(Funds.allocation("30.00", above).toString()).post(FUNDS + "/" + below + "/allocations");
        reserve(below, "5.00");
        officerOf("BOOK")
                .get(FUNDS + "/trial-balance?body=BOOK&year=2024")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2024-12-31"), "balanced", equalTo(true))
                .body("sources.source", contains("union_dues"), "sources.funds", contains(2))
                .body("total.allocated.amount", equalTo("100.00"), "total.available.amount", equalTo("95.00"))
                .body("sources[0].movements.kind", contains("allocate", "withdraw", "reserve"));
        officerOf("BOOK")
                .get(FUNDS + "/trial-balance?body=BOOK-BELOW&year=2024")
                .then()
                .body("total.allocated.amount", equalTo("30.00"));
        officerOf("BOOK")
                .get(FUNDS + "/trial-balance?body=BOOK&year=2023")
                .then()
                .body("sources", equalTo(List.of()), "total.allocated.amount", equalTo("0.00"));
        officerOf("BOOK-BELOW")
                .get(FUNDS + "/trial-balance?body=BOOK&year=2024")
                .then()
                .statusCode(404);
        officerOf("BOOK").get(FUNDS + "/trial-balance?body=BOOK").then().statusCode(400);
    }

    @Test
    void a_reconciliation_names_each_difference() throws SQLException {
        UUID fund = Funds.filled("GD-HZ", "10.00");
        UUID other = Funds.filled("GD-HZ", "20.00");
        asOwner("ALTER TABLE fund_entry DISABLE TRIGGER book_fund_entry");
        try {
            asOwner("UPDATE fund_allocation SET amount = 10.01 WHERE fund = '" + fund + "'");
            asOwner("INSERT INTO fund_entry VALUES ('" + fund
                    + "', 3, now(), 'RESERVE', 2, 'test', gen_random_uuid(), 'r', 'a', 'q', 10, 2, 0, now())");
            asOwner(
                    "INSERT INTO fund_entry VALUES ('" + fund
                            + "', 4, now(), 'RESERVE', 2, 'fund_allocation', gen_random_uuid(), 'r', 'a', 'q', 10, 4, 0, now())");
            asOwner("INSERT INTO fund_allocation SELECT gen_random_uuid(), '" + fund + "', NULL, 7, 'n', 'r', NULL");
        } finally {
            asOwner("ALTER TABLE fund_entry ENABLE TRIGGER book_fund_entry");
        }
        admin().get(FUNDS + "/" + fund + "/reconciliation")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(false), "found", equalTo(7), "entries", equalTo(3))
                .body(
                        "differences.kind",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "amount", "order", "order", "no_entry", "no_record", "no_source", "totals"));
        admin().get(FUNDS + "/" + other + "/reconciliation").then().body("agrees", equalTo(true));
        officerOf("GD-GZ").get(FUNDS + "/" + fund + "/reconciliation").then().statusCode(404);
    }

    private void reserve(UUID fund, String amount) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.reserve(fund, reference(), new BigDecimal(amount), "for a test"));
    }

    private static void book(UUID fund, String on) throws SQLException {
        old(fund, "RESERVE", "3.00", on);
    }

    /** An entry as the service books it, at another time. */
    private static void old(UUID fund, String kind, String amount, String on) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "INSERT INTO fund_entry (fund, at, booked_on, kind, amount, resource, reference, reason, actor, request_id)"
                            + " VALUES ('%s', now(), '%s', '%s', %s, 'test', gen_random_uuid(), 'r', 'a', 'q')"
                                    .formatted(fund, on, kind, amount));
        }
    }

    private static String statement(UUID fund, String from, String to) {
        var read = object(officerOf("GD-HZ")
                .get(FUNDS + "/" + fund + "/statement?from=" + from + "&to=" + to)
                .asString());
        List<String> moved = new ArrayList<>();
        read.path("movements")
                .forEach(sum -> moved.add("%s %s %s"
                        .formatted(
                                sum.path("kind").asText(),
                                sum.path("entries"),
                                sum.at("/amount/amount").asText())));
        return "%s %s | %s | %s %s"
                .formatted(
                        read.at("/opening/available/amount").asText(),
                        read.at("/opening/reserved/amount").asText(),
                        String.join(", ", moved),
                        read.at("/closing/available/amount").asText(),
                        read.at("/closing/reserved/amount").asText());
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
