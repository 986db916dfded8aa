package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.database.Sql.RowReader;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/**
 * Lets only so many bodies of trees be held in memory at once, by all transactions together: who asks what has to be
 * worked out of a whole tree cannot bring the process down, however many ask and however wide the tree is. What a
 * transaction took it has until it ends or gives it back.
 */
@Singleton
public class TreeRoom {

    private static final int AT_ONCE = 100;

    /** A transaction that holds more than one of so many parts of all room does better to give back what it can. */
    private static final int FAIR_PARTS = 12;

    private final TransactionSynchronizationRegistry transaction;
    private final int all;
    private final Semaphore free;

    TreeRoom(TransactionSynchronizationRegistry transaction, EffortSettings settings) {
        this.transaction = transaction;
        this.all = settings.bodiesHeld().orElse(ofTheHeap());
        this.free = new Semaphore(all);
    }

    /** What this transaction has taken. */
    private static final class Taken implements Synchronization {

        private final Semaphore free;
        private int bodies;

        private Taken(Semaphore free) {
            this.free = free;
        }

        @Override
        public void beforeCompletion() {
            // what is read is still in use
        }

        @Override
        public void afterCompletion(int status) {
            free.release(bodies);
        }
    }

    /**
     * Takes room for what is read, some rows at a time: small trees need not be counted.
     *
     * @param rows how many of them weigh as much as a body of a tree with all that is made of it
     */
    public <T> RowReader<T> holding(int rows, RowReader<T> reader) {
        AtomicInteger read = new AtomicInteger();
        return row -> {
            if (read.incrementAndGet() % (rows * AT_ONCE) == 0) {
                take(AT_ONCE);
            }
            return reader.read(row);
        };
    }

    /** How many bodies the transaction has room for. */
    public int held() {
        return taken().bodies;
    }

    /** Gives back what was taken since only so many bodies were held: what was read since is not looked at again. */
    public void backTo(int held) {
        Taken taken = taken();
        free.release(taken.bodies - held);
        taken.bodies = held;
    }

    /** Whether this is more than what one transaction should go on holding. */
    boolean isMuch(int bodies) {
        return bodies > all / FAIR_PARTS;
    }

    /**
     * Takes room for more bodies.
     *
     * @throws Problem {@code unavailable} where others have it, {@code invalid-parameter} where there will never be so much
     */
    void take(int bodies) {
        Taken taken = taken();
        if (!free.tryAcquire(bodies)) {
            throw taken.bodies + bodies > all ? tooWide(all) : occupied();
        }
        taken.bodies += bodies;
    }

    private Taken taken() {
        if (transaction.getResource(TreeRoom.class) instanceof Taken taken) {
            return taken;
        }
        Taken taken = new Taken(free);
        transaction.putResource(TreeRoom.class, taken);
        transaction.registerInterposedSynchronization(taken);
        return taken;
    }

    static Problem tooWide(int most) {
        return Problem.parameter(
                "body",
                "tree_too_wide",
                Text.of(
                                "该问题要读取整棵隶属树，最多 %d 个工会；请查询其下级工会",
                                "This question reads the whole tree, which may have %d bodies at most; ask about bodies below")
                        .with(most));
    }

    private static Problem occupied() {
        return new Problem(
                        CommonProblem.UNAVAILABLE,
                        Text.of("正在回答其他大范围的查询", "Other questions about wide trees are being answered"))
                .header("Retry-After", "2");
    }

    /** A figure and all that is made of its body take about one kilobyte; the rest is for everything else. */
    private static int ofTheHeap() {
        long bytes = Runtime.getRuntime().maxMemory() - 64 * 1024 * 1024L;
        return (int) Math.max(10_000, Math.min(Integer.MAX_VALUE, bytes / 1024));
    }
}
