package org.gonghui.metrics.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.gonghui.metrics.derive.DerivedCounts;

/** Where other features ask for roll-ups: as many as they like, from one state of the database. */
@ApplicationScoped
public class RollUps {

    private final RollUpRepository rollUps;
    private final TreeRepository trees;
    private final FilledRepository filled;
    private final DerivedCounts counts;
    private final SubtotalReader subtotals;
    private final SubtotalKeeper keeper;

    RollUps(
            RollUpRepository rollUps,
            TreeRepository trees,
            FilledRepository filled,
            DerivedCounts counts,
            SubtotalReader subtotals,
            SubtotalKeeper keeper) {
        this.rollUps = rollUps;
        this.trees = trees;
        this.filled = filled;
        this.counts = counts;
        this.subtotals = subtotals;
        this.keeper = keeper;
    }

    /** Lets all questions of {@code work}, and what else it reads, see the same state. No transaction may be open yet. */
    public <T> T inOneState(Function<RollUpState, T> work) {
        OpenYears years = new OpenYears(subtotals);
        T made = QuarkusTransaction.requiringNew().call(() -> {
            rollUps.seeOneState();
            return work.apply(new RollUpState(rollUps, trees, filled, counts, years));
        });
        years.keep(keeper);
        return made;
    }
}
