package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.database.Sql.RowReader;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/**
 * Lets only so many bodies of trees be held in memory at once, by all transactions together: who asks what has to be
 * worked out of a whole tree cannot bring the process down, however many ask and however wide the tree is. What a
 * transaction took it has until it ends or gives it back. Only one at a time may have more than its share, or wait where
 * there is no room: of several who each have half of what they need none would come to an end.
 */
@Singleton
public class TreeRoom {

    private static final int AT_ONCE = 100;

    /** One of so many parts of all room is the share of a transaction. */
    private static final int SHARES = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TransactionSynchronizationRegistry transaction;
    private final int all;
    private final Semaphore free;
    private final Semaphore turn = new Semaphore(1);

    TreeRoom(TransactionSynchronizationRegistry transaction, EffortSettings settings) {
        this.transaction = transaction;
        this.all = settings.bodiesHeld().orElse(ofTheHeap());
        this.free = new Semaphore(all);
    }

    /** What this transaction has taken. Where it takes too long, another thread ends it, perhaps while it takes more. */
    private final class Taken implements Synchronization {

        private int bodies;
        private boolean hasTurn;
        private boolean ended;

        private synchronized int held() {
            return bodies;
        }

        /** Whether there is room for so many more. */
        private boolean tryHold(int more) {
            if (isMuch(held() + more) && !takesTurn()) {
                return false;
            }
            boolean isRoom = free.tryAcquire(more) || (takesTurn() && waitForRoom(more));
            return isRoom && keep(more);
        }

        /** Who has it keeps it to the end, also when it gives room back: else it might lose what it has worked out. */
        private synchronized boolean takesTurn() {
            hasTurn = hasTurn || (!ended && turn.tryAcquire());
            return hasTurn;
        }

        /** Others end soon, or are refused when they find no room. */
        private boolean waitForRoom(int more) {
            try {
                return free.tryAcquire(more, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private synchronized boolean keep(int more) {
            if (ended) {
                free.release(more);
            } else {
                bodies += more;
            }
            return !ended;
        }

        private synchronized void backTo(int held) {
            if (bodies > held) {
                free.release(bodies - held);
                bodies = held;
            }
        }

        @Override
        public void beforeCompletion() {
            // what is read is still in use
        }

        @Override
        public synchronized void afterCompletion(int status) {
            ended = true;
            backTo(0);
            if (hasTurn) {
                hasTurn = false;
                turn.release();
            }
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
        return taken().held();
    }

    /** Gives back what was taken since only so many bodies were held: what was read since is not looked at again. */
    public void backTo(int held) {
        taken().backTo(held);
    }

    /** Whether this is more than the share of a transaction. */
    private boolean isMuch(int bodies) {
        return bodies > all / SHARES;
    }

    /** Whether this is so much that little is left for others. */
    boolean isMost(int bodies) {
        return bodies > all / 2;
    }

    /**
     * Takes room for more bodies.
     *
     * @throws Problem {@code unavailable} where others have it, {@code invalid-parameter} where there will never be so much
     */
    void take(int bodies) {
        if (held() + bodies > all) {
            throw tooWide(all);
        }
        if (!taken().tryHold(bodies)) {
            throw occupied();
        }
    }

    private Taken taken() {
        if (transaction.getResource(TreeRoom.class) instanceof Taken taken) {
            return taken;
        }
        Taken taken = new Taken();
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
