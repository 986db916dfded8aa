package org.gonghui.registry.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A transaction that has written and does not end until it is told to. */
final class LongWriter implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Future<?> transaction;

    private LongWriter(Runnable work) {
        transaction = thread.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            work.run();
            written.countDown();
            await(end);
        }));
    }

    static LongWriter begin(Runnable work) {
        LongWriter writer = new LongWriter(work);
        await(writer.written);
        return writer;
    }

    void commit() {
        end.countDown();
        try {
            transaction.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        end.countDown();
        thread.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a writer hangs");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
