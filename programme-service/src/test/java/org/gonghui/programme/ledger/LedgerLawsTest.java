package org.gonghui.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.ledger.Funds.admin;
import static org.gonghui.programme.ledger.Funds.reference;
import static org.gonghui.programme.ledger.Funds.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is tried in whatever order, a fund is what a slow and simple book of cash says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerLawsTest {

    private static final int SEQUENCES = 25;

    @Inject
    Ledger ledger;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    private record Attempt(EntryKind kind, int cents) {}

    /** Three boxes of cents: money is in one of them, or outside. */
    private static final class SlowBook {
        private int available;
        private int reserved;
        private int spent;

        boolean tryTo(Attempt attempt) {
            int cents = attempt.cents();
            return switch (attempt.kind()) {
                case ALLOCATE -> put(cents, 0, 0);
                case WITHDRAW -> put(-cents, 0, 0);
                case RESERVE -> put(-cents, cents, 0);
                case RELEASE -> put(cents, -cents, 0);
                case COMMIT -> put(0, -cents, cents);
                case REVERSE -> put(cents, 0, -cents);
            };
        }

        private boolean put(int toAvailable, int toReserved, int toSpent) {
            if (available + toAvailable < 0 || reserved + toReserved < 0 || spent + toSpent < 0) {
                return false;
            }
            available += toAvailable;
            reserved += toReserved;
            spent += toSpent;
            return true;
        }

        String standing() {
            return "%s %s %s %s"
                    .formatted(yuan(available + reserved + spent), yuan(reserved), yuan(spent), yuan(available));
        }
    }

    @Test
    void any_sequence_of_movements_leaves_what_the_slow_book_says() {
        JqwikSession.run(() -> sequences().sampleStream().limit(SEQUENCES).forEach(this::check));
    }

    private void check(List<Attempt> sequence) {
        UUID fund = Funds.empty("GD");
        SlowBook slow = new SlowBook();
        List<Boolean> expected = new ArrayList<>();
        List<Boolean> seen = new ArrayList<>();
        for (Attempt attempt : sequence) {
            expected.add(slow.tryTo(attempt));
            seen.add(tryTo(fund, attempt));
        }
        assertThat(seen).as("%s", sequence).isEqualTo(expected);
        assertThat(standing(fund)).as("%s", sequence).isEqualTo(slow.standing());
        List<String> kinds =
                admin().get(Funds.FUNDS + "/" + fund + "/reconciliation").path("differences.kind");
        // Nobody answers for the references of this test; nothing else differs.
        assertThat(kinds)
                .as("%s", sequence)
                .hasSize((int) seen.stream().filter(done -> done).count())
                .allMatch("no_source"::equals);
    }

    private boolean tryTo(UUID fund, Attempt attempt) {
        Movement movement = new Movement(attempt.kind(), reference(), yuan(attempt.cents()), "for a test");
        try {
            QuarkusTransaction.requiringNew().run(() -> ledger.move(fund, List.of(movement)));
            return true;
        } catch (Problem refused) {
            assertThat(refused.type()).isEqualTo(LedgerProblem.INSUFFICIENT_FUNDS);
            return false;
        }
    }

    private static Arbitrary<List<Attempt>> sequences() {
        List<EntryKind> kinds = new ArrayList<>(List.of(EntryKind.values()));
        kinds.add(EntryKind.ALLOCATE);
        return Combinators.combine(Arbitraries.of(kinds), Arbitraries.integers().between(1, 500))
                .as(Attempt::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static BigDecimal yuan(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
