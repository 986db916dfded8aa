package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.gonghui.metrics.derive.DerivedCounts;

/** Where other features ask for roll-ups: as many as they like, from one state of the database. */
@ApplicationScoped
public class RollUps {

    private final RollUpRepository rollUps;
    private final TreeRepository trees;
    private final FilledRepository filled;
    private final DerivedCounts counts;

    RollUps(RollUpRepository rollUps, TreeRepository trees, FilledRepository filled, DerivedCounts counts) {
        this.rollUps = rollUps;
        this.trees = trees;
        this.filled = filled;
        this.counts = counts;
    }

    /** Lets all questions of {@code work}, and what else it reads, see the same state. No transaction may be open yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inOneState(Function<RollUpState, T> work) {
        rollUps.seeOneState();
        return work.apply(new RollUpState(rollUps, trees, filled, counts));
    }
}
