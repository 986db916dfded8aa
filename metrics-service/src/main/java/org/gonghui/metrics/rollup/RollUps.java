package org.gonghui.metrics.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.rollup.OpenYears.Unfinished;

/** Where other features ask for roll-ups: as many as they like, from one state of the database. */
@ApplicationScoped
public class RollUps {

    private final RollUpRepository rollUps;
    private final TreeRepository trees;
    private final FilledRepository filled;
    private final DerivedCounts counts;
    private final TreeRoom room;
    private final SubtotalReader subtotals;
    private final SubtotalKeeper keeper;
    private final EffortSettings settings;

    RollUps(
            RollUpRepository rollUps,
            TreeRepository trees,
            FilledRepository filled,
            DerivedCounts counts,
            TreeRoom room,
            SubtotalReader subtotals,
            SubtotalKeeper keeper,
            EffortSettings settings) {
        this.rollUps = rollUps;
        this.trees = trees;
        this.filled = filled;
        this.counts = counts;
        this.room = room;
        this.subtotals = subtotals;
        this.keeper = keeper;
        this.settings = settings;
    }

    /**
     * Lets all questions of {@code work}, and what else it reads, see the same state. No transaction may be open yet. Where
     * there is much to add up, it is kept and the work begun anew, so it may do nothing but read.
     *
     * @throws org.gonghui.kit.problem.Problem {@code unavailable} where there is so much that it takes too long
     */
    public <T> T inOneState(Function<RollUpState, T> work) {
        Efforts efforts = new Efforts(settings);
        while (true) {
            OpenYears years = new OpenYears(subtotals, efforts.next());
            Optional<T> made = inOneState(years, work);
            years.keep(keeper);
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    private <T> Optional<T> inOneState(OpenYears years, Function<RollUpState, T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                rollUps.seeOneState();
                return Optional.of(work.apply(new RollUpState(rollUps, trees, filled, counts, room, years)));
            });
        } catch (Unfinished more) {
            return Optional.empty();
        }
    }
}
