package org.gonghui.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.programme.ledger.Funds.reference;
import static org.gonghui.programme.ledger.Funds.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Calls;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void money_goes_from_allocated_over_reserved_to_spent_and_back() {
        UUID fund = Funds.holding(ledger, "GD-HZ", "100.00");
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");
        in(() -> ledger.reserve(fund, reference(), yuan("60.00"), "a batch"));
        assertThat(standing(fund)).isEqualTo("100.00 60.00 0.00 40.00");
        in(() -> ledger.commit(fund, reference(), yuan("50.00"), "paid"));
        assertThat(standing(fund)).isEqualTo("100.00 10.00 50.00 40.00");
        in(() -> ledger.release(fund, reference(), yuan("10.00"), "failed"));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 50.00 50.00");
        in(() -> ledger.reverse(fund, reference(), yuan("20.00"), "came back"));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 30.00 70.00");
        in(() -> ledger.withdraw(fund, reference(), yuan("70.00"), "taken back"));
        assertThat(standing(fund)).isEqualTo("30.00 0.00 30.00 0.00");
        Calls.admin().get(Funds.FUNDS + "/" + fund).then().body("entries", org.hamcrest.Matchers.equalTo(6));
    }

    @ParameterizedTest
    @CsvSource({"RESERVE, 40.01", "WITHDRAW, 40.01", "COMMIT, 20.01", "RELEASE, 20.01", "REVERSE, 40.01"})
    void what_is_not_there_does_not_move_and_the_problem_says_what_is(EntryKind kind, String amount) {
        UUID fund = Funds.holding(ledger, "GD-HZ", "100.00");
        in(() -> {
            ledger.reserve(fund, reference(), yuan("60.00"), "a batch");
            ledger.commit(fund, reference(), yuan("40.00"), "paid");
        });
        Movement movement = new Movement(kind, reference(), yuan(amount), "too much");
        assertThatThrownBy(() -> in(() -> ledger.move(fund, List.of(movement))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(LedgerProblem.INSUFFICIENT_FUNDS);
                    assertThat(problem.extensions().get("available")).hasToString("Money[amount=40.00, currency=CNY]");
                });
        assertThat(standing(fund)).isEqualTo("100.00 20.00 40.00 40.00");
    }

    @Test
    void the_same_movement_is_not_booked_twice() {
        UUID fund = Funds.holding(ledger, "GD-HZ", "100.00");
        LedgerReference batch = reference();
        in(() -> ledger.reserve(fund, batch, yuan("10.00"), "a batch"));
        assertThatThrownBy(() -> in(() -> ledger.reserve(fund, batch, yuan("10.00"), "again")))
                .hasStackTraceContaining("\"fund_entry_once\"");
        LedgerReference donation = reference();
        in(() -> ledger.allocate(fund, donation, yuan("10.00"), "a donation"));
        assertThatThrownBy(() -> in(() -> ledger.allocate(fund, donation, yuan("10.00"), "again")))
                .hasStackTraceContaining("\"fund_entry_once_in_fund\"");
        assertThat(standing(fund)).isEqualTo("110.00 10.00 0.00 100.00");
    }

    @Test
    void a_fund_takes_as_much_as_its_columns_hold() {
        UUID fund = Funds.holding(ledger, "GD-HZ", "999999999999.99");
        assertThatThrownBy(() -> in(() -> ledger.allocate(fund, reference(), yuan("0.01"), "one more")))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00", "1.001"})
    void an_amount_that_is_none_is_refused(String amount) {
        assertThatThrownBy(() -> new Movement(EntryKind.RESERVE, reference(), yuan(amount), "wrong"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE fund_total SET allocated = allocated + 1",
                "INSERT INTO fund_total (fund) SELECT id FROM fund",
                "DELETE FROM fund_total",
                "TRUNCATE fund_total CASCADE",
                "UPDATE fund_entry SET amount = amount + 1",
                "DELETE FROM fund_entry",
                "TRUNCATE fund_entry",
                "UPDATE fund SET body = 'GD'",
                "DELETE FROM fund",
                "ALTER TABLE fund_total DROP CONSTRAINT fund_total_available",
                "ALTER TABLE fund_entry DISABLE TRIGGER book_fund_entry",
                "SET session_replication_role = replica",
                "CREATE TEMPORARY TABLE trap (id uuid);"
                        + " CREATE TRIGGER trap AFTER INSERT ON trap FOR EACH ROW EXECUTE FUNCTION open_fund_total()",
                "CREATE TEMPORARY TABLE trap (fund uuid, number bigint, at timestamptz, booked_on date, kind text, amount numeric);"
                        + " CREATE TRIGGER trap BEFORE INSERT ON trap FOR EACH ROW EXECUTE FUNCTION book_fund_entry()"
            })
    void the_service_itself_can_move_no_total_and_rewrite_no_entry(String statement) {
        Funds.holding(ledger, "GD-HZ", "1.00");
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void what_an_entry_says_of_numbers_and_totals_is_not_believed_and_no_table_stands_before_the_totals()
            throws SQLException {
        UUID fund = Funds.holding(ledger, "GD-HZ", "5.00");
        run("CREATE TEMPORARY TABLE fund_total (LIKE public.fund_total); INSERT INTO public.fund_entry VALUES ('" + fund
                + "', 99, now(), 'RESERVE', 2, 'test', gen_random_uuid(), 'r', 'a', 'q', 77, 77, 77, now())");
        assertThat(entries(fund)).containsExactly("1 5.00 0.00 0.00", "2 5.00 2.00 0.00");
        assertThatThrownBy(() ->
                        run("INSERT INTO fund_entry (fund, at, booked_on, kind, amount, resource, reference, reason,"
                                + " actor, request_id) VALUES ('" + fund
                                + "', now(), now(), 'RESERVE', 3.01, 'test', gen_random_uuid(), 'r', 'a', 'q')"))
                .hasMessageContaining("\"fund_total_available\"");
    }

    private static List<String> entries(UUID fund) throws SQLException {
        List<String> entries = new java.util.ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT number, allocated, reserved, spent FROM fund_entry WHERE fund = '"
                        + fund + "' ORDER BY number")) {
            while (rows.next()) {
                entries.add("%s %s %s %s"
                        .formatted(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return entries;
    }

    private static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
