package org.gonghui.metrics.rollup;

import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/**
 * The transactions of one question that has a lot to add up. Each keeps what it has added up, so the next has less to do.
 * Each may do twice as much as the one before: so they come to an end also where others write faster than a small one
 * adds up.
 */
final class Efforts {

    private final long end;
    private long cells;
    private boolean begun;

    Efforts(EffortSettings settings) {
        this.cells = settings.cellsAtOnce();
        this.end = System.nanoTime() + settings.patience().toNanos();
    }

    /**
     * What the next transaction may do.
     *
     * @throws Problem {@code unavailable} where the question has been worked on for too long; what was added up is kept
     */
    Effort next() {
        if (begun && System.nanoTime() - end > 0) {
            throw new Problem(
                            CommonProblem.UNAVAILABLE,
                            Text.of(
                                    "需要汇总的内容很多，已汇总的部分已保留；请再次查询",
                                    "There is a lot to add up; what was added up so far is kept: please ask again"))
                    .header("Retry-After", "1");
        }
        begun = true;
        Effort effort = Effort.of(cells);
        cells *= 2;
        return effort;
    }
}
