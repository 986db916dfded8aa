package org.gonghui.kit.bulk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.Calendar;
import org.jboss.logging.Logger;

/** Runs jobs in the background, as many at a time as there are workers, and removes those that have outlived their use. */
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final ImportRunner runner;
    private final UploadRepository uploads;
    private final ImportSettings settings;
    private final Calendar calendar;
    private final Duration retention;
    private final Semaphore work = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread daemon = new Thread(task, "imports");
        daemon.setDaemon(true);
        return daemon;
    });
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    ImportWorker(
            ImportRunner runner,
            UploadRepository uploads,
            ImportSettings settings,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.jobs.retention", defaultValue = "30d") Duration retention) {
        this.runner = runner;
        this.uploads = uploads;
        this.settings = settings;
        this.calendar = calendar;
        this.retention = retention;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            for (int worker = 0; worker < settings.workers(); worker++) {
                threads.execute(this::loop);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** There is something to do at once. */
    void wake() {
        work.release();
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!runner.runNext()) {
                    clean();
                    if (work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                        work.drainPermits();
                    }
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException trouble) {
                LOG.error("Imports cannot be run right now", trouble);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void clean() {
        Instant now = calendar.now();
        Instant last = cleaned.get();
        if (last.plus(BETWEEN_CLEANINGS).isBefore(now) && cleaned.compareAndSet(last, now)) {
            uploads.removeOutlived(now.minus(retention));
        }
    }
}
