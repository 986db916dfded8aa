package org.gonghui.kit.bulk;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Takes the next job that nobody runs, and runs it to its end in the name of who uploaded it. */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Map<String, ImportTarget<?>> targets;
    private final JobRepository jobs;
    private final JobRowRepository rows;
    private final ImportReading reading;
    private final ImportApplying applying;
    private final JobEnd end;
    private final JobLease lease;
    private final Caller caller;
    private final Calendar calendar;

    ImportRunner(
            @All List<ImportTarget<?>> targets,
            JobRepository jobs,
            JobRowRepository rows,
            ImportReading reading,
            ImportApplying applying,
            JobEnd end,
            JobLease lease,
            Caller caller,
            Calendar calendar) {
        this.targets = targets.stream().collect(Collectors.toMap(ImportTarget::collection, Function.identity()));
        this.jobs = jobs;
        this.rows = rows;
        this.reading = reading;
        this.applying = applying;
        this.end = end;
        this.lease = lease;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Runs one job; false where there is none. A trouble that may pass leaves it to be taken up again. */
    @ActivateRequestContext
    public boolean runNext() {
        UUID runner = UUID.randomUUID();
        Optional<Job> claimed = jobs.claim(runner, lease.seconds(), calendar.now());
        claimed.ifPresent(job -> {
            caller.actFor(job.actor());
            MDC.put("requestId", job.requestId());
            MDC.put("traceId", job.traceId());
            Runnable release = lease.hold(job.id(), runner);
            try {
                run(new JobRun(jobs, rows, job, runner));
            } finally {
                release.run();
                MDC.remove("requestId");
                MDC.remove("traceId");
            }
        });
        return claimed.isPresent();
    }

    private void run(JobRun run) {
        Job job = run.job();
        try {
            ImportTarget<?> target = targets.get(job.collection());
            if (target == null) {
                throw new IllegalStateException("no such collection: " + job.collection());
            }
            if (job.state() == JobState.READING) {
                reading.read(run, target);
            }
            applying.apply(run, target);
        } catch (JobCancelled cancelled) {
            end.cancelled(run);
        } catch (ImportFailure failure) {
            end.failed(run, failure.problem());
        } catch (JobLost lost) {
            LOG.infof("Job %s has another runner", job.id());
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "Job %s stopped, attempt %d", job.id(), job.attempts());
            if (job.attempts() >= MOST_ATTEMPTS) {
                end.failed(
                        run, new Problem(CommonProblem.INTERNAL_ERROR, Text.of("多次尝试后仍失败", "Failed again and again")));
            }
        }
    }
}
