package org.gonghui.programme.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.payment.RandomPayments.chosen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.sessions.JqwikSession;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.ledger.Funds;
import org.gonghui.programme.payment.RandomPayments.Deed;
import org.gonghui.programme.payment.RandomPayments.Wish;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of a fund's batches, by whomever, in whatever order, and twice: what {@link PaymentInvariants} asks
 * for holds.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RandomPaymentsTest {

    private static final int FUNDS = 6;
    private static final int STEPS = 30;
    private static final int MOST_PIPS = 1023;
    private static final int FIRST_REFUSAL = 400;
    private static final String[] AMOUNTS = {"10.00", "20.00", "30.00", "0.01", "40.00"};
    /** Less than all of them need, so that money runs out, too. */
    private static final String MONEY = "70.00";

    @Inject
    SamplePayables payables;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        SamplePayables.stand();
    }

    @Test
    void no_sequence_of_steps_breaks_what_always_holds() throws SQLException {
        try (Connection connection = TestDatabase.connectAsOwner()) {
            JqwikSession.run(() -> wishes().sampleStream().limit(FUNDS).forEach(wishes -> lead(wishes, connection)));
        }
    }

    private static Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.of("ann", "bob", "cai"), pips(), pips())
                .as(Wish::new)
                .list()
                .ofSize(STEPS);
    }

    private static Arbitrary<Integer> pips() {
        return Arbitraries.integers().between(0, MOST_PIPS).withDistribution(RandomDistribution.uniform());
    }

    private void lead(List<Wish> wishes, Connection connection) {
        UUID fund = Funds.filled("GD-HZ", MONEY);
        PaymentInvariants books = new PaymentInvariants(connection, fund);
        RandomPayments payments = new RandomPayments(fund, payables.approved("GD-HZ", AMOUNTS), books);
        for (Wish wish : wishes) {
            String before = books.state();
            String batch = payments.batchFor(wish);
            Deed deed = chosen(batch, wish);
            Response answer = payments.ask(deed, batch, wish);
            assertThat(answer.statusCode()).as("%s %s", deed, wish).isIn(200, 201, 403, 409, 422);
            if (answer.statusCode() >= FIRST_REFUSAL) {
                assertThat(books.state()).as("%s was refused", deed).isEqualTo(before);
            }
            assertThat(books.broken()).as("%s of %s", deed, wishes).isEmpty();
        }
        BatchTest.agrees(fund);
    }
}
