package org.gonghui.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.ledger.Funds.FUNDS;
import static org.gonghui.programme.ledger.Funds.admin;
import static org.gonghui.programme.ledger.Funds.allocation;
import static org.gonghui.programme.ledger.Funds.reference;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerConcurrencyTest {

    private static final int CALLERS = 64;

    @Inject
    Ledger ledger;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void of_many_callers_who_spend_one_fund_at_once_as_many_succeed_as_there_is_money() {
        UUID fund = Funds.filled("GD", "10.00");
        UUID sink = Funds.empty("GD");
        List<Response> answers = Race.run(callers(number ->
                () -> admin().body(allocation("0.40", fund).toString()).post(FUNDS + "/" + sink + "/allocations")));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(25);
        assertThat(standing(fund)).isEqualTo("0.00 0.00 0.00 0.00");
        assertThat(standing(sink)).isEqualTo("10.00 0.00 0.00 10.00");
        agrees(fund);
        agrees(sink);
    }

    @Test
    void money_that_goes_both_ways_between_two_funds_at_once_waits_for_nobody_who_waits_for_it() {
        UUID one = Funds.filled("GD", "100.00");
        UUID other = Funds.filled("GD", "100.00");
        List<Response> answers = Race.run(callers(number -> () -> number % 2 == 0
                ? admin().body(allocation("1.00", one).toString()).post(FUNDS + "/" + other + "/allocations")
                : admin().body(allocation("1.00", other).toString()).post(FUNDS + "/" + one + "/allocations")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(standing(one)).isEqualTo("100.00 0.00 0.00 100.00");
        agrees(one);
        agrees(other);
    }

    @Test
    void of_many_who_book_the_same_movement_at_once_one_does() {
        UUID fund = Funds.holding(ledger, "GD", "100.00");
        LedgerReference same = reference();
        List<Boolean> booked = Race.run(callers(number -> () -> books(fund, same)));
        assertThat(booked).containsOnlyOnce(true);
        assertThat(standing(fund)).isEqualTo("100.00 1.00 0.00 99.00");
    }

    @Test
    void a_document_says_what_the_last_of_many_entries_left() {
        UUID fund = Funds.holding(ledger, "GD", "100.00");
        Race.run(callers(number -> () -> books(fund, reference())));
        assertThat(standing(fund)).isEqualTo("100.00 64.00 0.00 36.00");
        admin().get(FUNDS + "/" + fund).then().body("entries", equalTo(65), "version", equalTo(66));
    }

    private boolean books(UUID fund, LedgerReference reference) {
        try {
            QuarkusTransaction.requiringNew().run(() -> ledger.reserve(fund, reference, BigDecimal.ONE, "for a test"));
            return true;
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException twice) {
            return false;
        }
    }

    private static <T> List<Callable<T>> callers(java.util.function.IntFunction<Callable<T>> caller) {
        return IntStream.range(0, CALLERS).mapToObj(caller).toList();
    }

    private static void agrees(UUID fund) {
        admin().get(FUNDS + "/" + fund + "/reconciliation").then().body("agrees", equalTo(true));
    }
}
