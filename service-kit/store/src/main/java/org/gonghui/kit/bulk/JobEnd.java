package org.gonghui.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.gonghui.kit.audit.AuditTrail;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.problem.ProblemAnswers;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Ends jobs: with their state, their last outcomes, and the one audit entry of an import. */
@Singleton
class JobEnd {

    private final JobRepository jobs;
    private final JobRowRepository rows;
    private final AuditTrail audit;
    private final ProblemAnswers problems;
    private final JobService views;
    private final ObjectMapper json;
    private final Calendar calendar;

    JobEnd(
            JobRepository jobs,
            JobRowRepository rows,
            AuditTrail audit,
            ProblemAnswers problems,
            JobService views,
            ObjectMapper json,
            Calendar calendar) {
        this.jobs = jobs;
        this.rows = rows;
        this.audit = audit;
        this.problems = problems;
        this.views = views;
        this.json = json;
        this.calendar = calendar;
    }

    /** What the audit trail says of an import. */
    private record Summary(
            String collection, String sha256, long bytes, ImportMode mode, JobState state, JobCounts counts) {}

    void done(JobRun run) {
        run.inFence(() -> close(run, JobState.DONE, null));
        rows.forgetRows(run.job().id());
    }

    /** The same in the open transaction, which holds the rows' effects too. */
    void doneHere(JobRun run) {
        run.fence();
        rows.forgetRows(run.job().id());
        close(run, JobState.DONE, null);
    }

    /** After the effects of all rows were taken back. */
    void takenBack(JobRun run) {
        run.inFence(() -> {
            if (run.job().mode() == ImportMode.ATOMIC && run.counts().rejected() > 0) {
                rows.markNotApplied(run.job().id());
                long rejected = run.counts().rejected();
                run.changeCounts(
                        new JobCounts(0L, 0L, 0L, rejected, run.counts().sum() - rejected));
            }
            close(run, JobState.DONE, null);
        });
        rows.forgetRows(run.job().id());
    }

    void cancelled(JobRun run) {
        QuarkusTransaction.requiringNew().run(() -> {
            run.fenceEvenIfCancelled();
            markRest(run);
            close(run, JobState.CANCELLED, null);
        });
        rows.forgetRows(run.job().id());
    }

    void failed(JobRun run, Problem problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            run.fenceEvenIfCancelled();
            markRest(run);
            close(run, JobState.FAILED, problem);
        });
        rows.forgetRows(run.job().id());
    }

    private void markRest(JobRun run) {
        JobCounts counts = run.counts();
        long taken = 0;
        if (run.job().isOneTransaction()) {
            rows.markNotApplied(run.job().id());
            taken = counts.sum() - counts.rejected() - counts.notApplied();
            counts = new JobCounts(0L, 0L, 0L, counts.rejected(), counts.notApplied());
        }
        long rest = rows.markRestNotApplied(run.job().id(), run.doneRank(), run.doneLine());
        run.changeCounts(new JobCounts(
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                counts.notApplied() + taken + rest));
    }

    private void close(JobRun run, JobState state, @Nullable Problem problem) {
        Job job = run.job();
        String path = JobResource.PATH + "/" + views.publicId(job.id());
        jobs.finish(
                job.id(),
                state,
                calendar.now(),
                problem == null ? null : problems.render(problem, path, Locale.CHINESE),
                problem == null ? null : problems.render(problem, path, Locale.ENGLISH));
        if (!job.validateOnly()) {
            audit.recordImport(calendar.now(), job.collection(), views.publicId(job.id()), summary(run, state));
        }
    }

    private String summary(JobRun run, JobState state) {
        Job job = run.job();
        try {
            return json.writeValueAsString(new Summary(
                    job.collection(),
                    job.sha256() == null ? "" : job.sha256(),
                    job.bytes(),
                    job.mode(),
                    state,
                    run.counts()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A problem always names a fault, if only by its type. */
    static List<Fault> faults(Problem problem) {
        if (!problem.faults().isEmpty()) {
            return problem.faults();
        }
        String code = problem.type().slug().replace('-', '_');
        return List.of(
                new Fault("", code, problem.detail() == null ? problem.type().title() : problem.detail()));
    }
}
