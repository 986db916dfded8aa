package org.gonghui.kit.bulk;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells the other replicas, again and again, that a job is being run here. */
@ApplicationScoped
class JobLease {

    private static final Logger LOG = Logger.getLogger(JobLease.class);
    private static final int BEATS = 3;

    private final JobRepository jobs;
    private final ImportSettings settings;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "import-lease");
        thread.setDaemon(true);
        return thread;
    });

    JobLease(JobRepository jobs, ImportSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    long seconds() {
        return settings.lease().toSeconds();
    }

    /** Keeps the lease until what is returned is run. */
    Runnable hold(UUID job, UUID runner) {
        long pause = settings.lease().toMillis() / BEATS;
        ScheduledFuture<?> beats =
                clock.scheduleWithFixedDelay(() -> renew(job, runner), pause, pause, TimeUnit.MILLISECONDS);
        return () -> beats.cancel(false);
    }

    private void renew(UUID job, UUID runner) {
        try {
            jobs.renew(job, runner, seconds());
        } catch (RuntimeException trouble) {
            LOG.warnf(trouble, "The lease of job %s could not be renewed", job);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
