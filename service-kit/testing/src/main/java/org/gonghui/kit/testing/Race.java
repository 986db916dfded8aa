package org.gonghui.kit.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several callers begin at the same moment. */
public final class Race {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Race() {}

    /** Runs each task in a thread of its own, all released by one barrier; answers in the order of the tasks. */
    public static <T> List<T> run(List<? extends Callable<T>> tasks) {
        return run(tasks, PATIENCE);
    }

    /** The same for tasks that may take longer than usual. */
    public static <T> List<T> run(List<? extends Callable<T>> tasks, Duration patience) {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await(patience.toSeconds(), TimeUnit.SECONDS);
                        return task.call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(patience.toSeconds(), TimeUnit.SECONDS));
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
            throw new AssertionError("a caller failed", failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
