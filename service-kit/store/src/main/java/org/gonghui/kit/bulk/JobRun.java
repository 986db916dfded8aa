package org.gonghui.kit.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One replica's hold on a job. Every transaction that writes something for the job goes through its fence first. */
final class JobRun {

    private final JobRepository jobs;
    private final JobRowRepository rows;
    private final Job job;
    private final UUID runner;
    private JobCounts counts;
    private int doneRank;
    private long doneLine;

    JobRun(JobRepository jobs, JobRowRepository rows, Job job, UUID runner) {
        this.jobs = jobs;
        this.rows = rows;
        this.job = job;
        this.runner = runner;
        this.counts = job.counts();
        this.doneRank = job.doneRank();
        this.doneLine = job.doneLine();
    }

    Job job() {
        return job;
    }

    JobCounts counts() {
        return counts;
    }

    int doneRank() {
        return doneRank;
    }

    long doneLine() {
        return doneLine;
    }

    /**
     * Locks the job until the transaction ends, so that nobody else takes it meanwhile.
     *
     * @throws JobLost if somebody else has it already
     * @throws JobCancelled if it is to be cancelled
     */
    void fence() {
        if (fenceEvenIfCancelled()) {
            throw new JobCancelled();
        }
    }

    boolean fenceEvenIfCancelled() {
        return jobs.fence(job.id(), runner).orElseThrow(JobLost::new);
    }

    void requireNotCancelled() {
        if (jobs.isCancelRequested(job.id())) {
            throw new JobCancelled();
        }
    }

    /** Runs a short transaction behind the fence. */
    void inFence(Runnable work) {
        Mark before = mark();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                fence();
                work.run();
            });
        } catch (RuntimeException failed) {
            reset(before);
            throw failed;
        }
    }

    /** Stores outcomes and counts in the open transaction. */
    void record(List<ImportOutcome> outcomes) {
        rows.addOutcomes(job.id(), outcomes);
        counts = counts.plus(outcomes);
        jobs.advance(job.id(), counts, doneRank, doneLine);
    }

    /** The same for rows that were applied, the last of which stands here. */
    void recordApplied(List<ImportOutcome> outcomes, ImportRow<?> last) {
        doneRank = last.rank();
        doneLine = last.line();
        record(outcomes);
    }

    void restartCounts() {
        counts = JobCounts.NONE;
        doneRank = 0;
        doneLine = 0;
    }

    void changeCounts(JobCounts changed) {
        counts = changed;
        jobs.advance(job.id(), counts, doneRank, doneLine);
    }

    /** How far a run was, to go back there when a transaction fails. */
    record Mark(JobCounts counts, int rank, long line) {}

    Mark mark() {
        return new Mark(counts, doneRank, doneLine);
    }

    void reset(Mark mark) {
        counts = mark.counts();
        doneRank = mark.rank();
        doneLine = mark.line();
    }

    int seconds(Duration duration) {
        return (int) duration.toSeconds();
    }
}
