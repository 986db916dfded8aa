package org.gonghui.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gonghui.kit.database.DatabaseDiagnosis;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;

/**
 * The second phase of a job: applies its rows in chunks. A chunk's effects, its outcomes and how far the job has come are
 * one transaction, so no row is applied twice. What the database refuses is halved until the refused rows are found.
 */
@Singleton
class ImportApplying {

    private static final int PATIENCE = 5;
    private static final long PAUSE_NANOS = 200_000_000L;

    private final JobRowRepository rows;
    private final JobEnd end;
    private final Sql sql;
    private final DatabaseDiagnosis diagnosis;
    private final ObjectMapper json;
    private final UploadSeal seal;
    private final ImportSettings settings;

    ImportApplying(
            JobRowRepository rows,
            JobEnd end,
            Sql sql,
            DatabaseDiagnosis diagnosis,
            ObjectMapper json,
            UploadSeal seal,
            ImportSettings settings) {
        this.rows = rows;
        this.end = end;
        this.sql = sql;
        this.diagnosis = diagnosis;
        this.json = json;
        this.seal = seal;
        this.settings = settings;
    }

    <T> void apply(JobRun run, ImportTarget<T> target) {
        if (run.job().isOneTransaction()) {
            applyAtOnce(run, target);
        } else {
            eachChunk(run, target, chunk -> applyOrHalve(run, target, chunk, 0));
            end.done(run);
        }
    }

    /** Takes everything back where that was asked for, or where a row of an atomic upload is at fault. */
    private <T> void applyAtOnce(JobRun run, ImportTarget<T> target) {
        run.inFence(() -> {
            rows.forgetTried(run.job().id());
            run.changeCounts(rows.countRejected(run.job().id()));
        });
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(run.seconds(settings.transactionTimeout()))
                    .run(() -> {
                        eachChunk(run, target, chunk -> tryOrHalve(run, target, chunk));
                        if (run.job().validateOnly() || run.counts().rejected() > 0) {
                            throw new TakenBack();
                        }
                        end.doneHere(run);
                    });
        } catch (TakenBack takenBack) {
            end.takenBack(run);
        }
    }

    private static final class TakenBack extends RuntimeException {}

    private <T> void eachChunk(JobRun run, ImportTarget<T> target, Consumer<List<ImportRow<T>>> work) {
        int size = settings.chunkRows().orElse(target.chunkRows());
        int rank = run.job().isOneTransaction() ? 0 : run.doneRank();
        long line = run.job().isOneTransaction() ? -1 : run.doneLine();
        StoredUpload stored = new StoredUpload(run.job().id(), target, seal);
        while (true) {
            List<ImportRow<T>> chunk = rows.next(run.job().id(), rank, line, size).stream()
                    .map(row -> new ImportRow<>(
                            row.rank(), row.line(), row.key(), read(stored.asRead(row.line(), row.payload()), target)))
                    .toList();
            if (chunk.isEmpty()) {
                return;
            }
            work.accept(chunk);
            rank = chunk.get(chunk.size() - 1).rank();
            line = chunk.get(chunk.size() - 1).line();
        }
    }

    private <T> void applyOrHalve(JobRun run, ImportTarget<T> target, List<ImportRow<T>> chunk, int failures) {
        try {
            run.inFence(() -> run.recordApplied(apply(run, target, chunk), last(chunk)));
        } catch (JobLost | JobCancelled ended) {
            throw ended;
        } catch (RuntimeException refused) {
            Problem problem = diagnose(refused);
            if (problem.type() == CommonProblem.UNAVAILABLE) {
                waitOrGiveUp(failures, refused);
                applyOrHalve(run, target, chunk, failures + 1);
            } else if (chunk.size() == 1) {
                run.inFence(() -> run.recordApplied(List.of(rejected(chunk.get(0), problem)), last(chunk)));
            } else {
                int half = chunk.size() / 2;
                applyOrHalve(run, target, chunk.subList(0, half), 0);
                applyOrHalve(run, target, chunk.subList(half, chunk.size()), 0);
            }
        }
    }

    /**
     * Plans of the connection are made anew, by the sizes that tables have now. Those of foreign keys and triggers would
     * otherwise stay as they were while the tables were small: each row would read as a whole what the rows before it
     * have filled.
     */
    private <T> List<ImportOutcome> apply(JobRun run, ImportTarget<T> target, List<ImportRow<T>> chunk) {
        sql.run("DISCARD PLANS");
        return target.apply(chunkOf(run, chunk));
    }

    /** As above within one transaction: a savepoint for the chunk, and the outcomes stored beside it. */
    private <T> void tryOrHalve(JobRun run, ImportTarget<T> target, List<ImportRow<T>> chunk) {
        run.requireNotCancelled();
        sql.run("SAVEPOINT chunk");
        List<ImportOutcome> outcomes;
        try {
            outcomes = apply(run, target, chunk);
            sql.run("RELEASE SAVEPOINT chunk");
        } catch (RuntimeException refused) {
            Problem problem = diagnose(refused);
            if (problem.type() == CommonProblem.UNAVAILABLE) {
                throw refused;
            }
            sql.run("ROLLBACK TO SAVEPOINT chunk");
            if (chunk.size() > 1) {
                int half = chunk.size() / 2;
                tryOrHalve(run, target, chunk.subList(0, half));
                tryOrHalve(run, target, chunk.subList(half, chunk.size()));
                return;
            }
            outcomes = List.of(rejected(chunk.get(0), problem));
        }
        List<ImportOutcome> found = outcomes;
        run.inFence(() -> run.recordApplied(found, last(chunk)));
    }

    /** What the database or a rule has against the chunk; anything else is a defect. */
    private Problem diagnose(RuntimeException refused) {
        if (refused instanceof Problem problem) {
            return problem;
        }
        Optional<Problem> found = diagnosis.of(refused);
        return found.orElseThrow(() -> refused);
    }

    private static void waitOrGiveUp(int failures, RuntimeException refused) {
        if (failures == PATIENCE) {
            throw refused;
        }
        LockSupport.parkNanos(PAUSE_NANOS << failures);
    }

    private <T> ImportChunk<T> chunkOf(JobRun run, List<ImportRow<T>> chunk) {
        return new ImportChunk<>(chunk, keys -> rows.inFile(run.job().id(), keys));
    }

    private static ImportOutcome rejected(ImportRow<?> row, Problem problem) {
        return ImportOutcome.rejected(row, JobEnd.faults(problem));
    }

    private static <T> ImportRow<T> last(List<ImportRow<T>> chunk) {
        return chunk.get(chunk.size() - 1);
    }

    private <T> T read(String payload, ImportTarget<T> target) {
        try {
            return json.readValue(payload, target.rowType());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
