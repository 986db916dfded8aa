package org.gonghui.example.relief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on many cases by several people at once, as in a federation. */
final class Together {

    private static final int AT_ONCE = 6;

    private Together() {}

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Lets each be worked on; ends when all are done, or throws what the first of them failed by. */
    static <T> void each(Collection<T> items, Consumer<T> work) {
        map(items, item -> {
            work.accept(item);
            return item;
        });
    }

    /** The same with what came of each, in their order. */
    static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<R>> calls = items.stream()
                    .map(item -> (Callable<R>) () -> work.apply(item))
                    .toList();
            List<R> done = new ArrayList<>();
            for (Future<R> each : people.invokeAll(calls)) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            people.shutdownNow();
        }
    }
}
