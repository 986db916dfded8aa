package org.gonghui.kit.bulk;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.database.CopyText;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database about the rows of jobs and what became of them. */
@Singleton
class JobRowRepository {

    private static final String ROWS = "import_row (job, rank, line, key, needs, payload)";
    private static final String OUTCOMES =
            "import_outcome (job, line, key, outcome, errors_zh, errors_en, warnings_zh, warnings_en)";

    private static final String NEXT =
            """
            SELECT rank, line, key, payload FROM import_row
            WHERE job = ? AND (rank, line) > (?, ?) ORDER BY rank, line LIMIT ?
            """;

    private static final String IN_FILE =
            """
            SELECT r.key FROM unnest(?) AS asked (key) JOIN import_row r ON r.job = ? AND r.key = asked.key
            UNION
            SELECT o.key FROM unnest(?) AS asked (key)
            JOIN import_outcome o ON o.job = ? AND o.key = asked.key AND o.outcome = 'REJECTED'
            """;

    /** What was tried in a transaction that never came to its end. */
    private static final String FORGET_TRIED =
            "DELETE FROM import_outcome o USING import_row r WHERE r.job = ? AND o.job = r.job AND o.line = r.line";

    private static final String COUNT_REJECTED =
            "SELECT count(*) FROM import_outcome WHERE job = ? AND outcome = 'REJECTED'";

    private static final String NOT_APPLIED =
            "UPDATE import_outcome SET outcome = 'NOT_APPLIED', warnings_zh = NULL, warnings_en = NULL WHERE job = ? AND outcome <> 'REJECTED'";

    private static final String REST_NOT_APPLIED =
            """
            INSERT INTO import_outcome (job, line, key, outcome)
            SELECT job, line, key, 'NOT_APPLIED' FROM import_row WHERE job = ? AND (rank, line) > (?, ?)
            """;

    private static final String OUTCOME_PAGE =
            """
            SELECT line, key, outcome, CASE WHEN asked.chinese THEN errors_zh ELSE errors_en END AS errors,
                   CASE WHEN asked.chinese THEN warnings_zh ELSE warnings_en END AS warnings
            FROM import_outcome, (VALUES (?)) AS asked (chinese)
            WHERE job = ? AND line > ? AND (?::text IS NULL OR outcome = ?) ORDER BY line LIMIT ?
            """;

    private final Sql sql;
    private final JobFaults faults;

    JobRowRepository(Sql sql, JobFaults faults) {
        this.sql = sql;
        this.faults = faults;
    }

    /** A row as it waits to be applied; the payload is its JSON. */
    record WaitingRow(int rank, long line, String key, @Nullable String needs, String payload) {}

    /** A line of the outcome; errors and warnings are rendered in the reader's language, null: none. */
    record OutcomeRow(
            long line, @Nullable String key, String outcome, @Nullable String errors, @Nullable String warnings) {}

    void add(UUID job, List<WaitingRow> rows) {
        CopyText text = new CopyText();
        rows.forEach(row -> text.add(job)
                .add(row.rank())
                .add(row.line())
                .add(row.key())
                .add(row.needs())
                .add(row.payload())
                .end());
        sql.copy(ROWS, text);
    }

    void addOutcomes(UUID job, List<ImportOutcome> outcomes) {
        CopyText text = new CopyText();
        for (ImportOutcome one : outcomes) {
            text.add(job).add(one.line()).add(one.key()).add(one.outcome());
            text.add(faults.inChinese(one.faults())).add(faults.inEnglish(one.faults()));
            text.add(faults.inChinese(one.warnings()))
                    .add(faults.inEnglish(one.warnings()))
                    .end();
        }
        sql.copy(OUTCOMES, text);
    }

    List<WaitingRow> next(UUID job, int afterRank, long afterLine, int limit) {
        return sql.list(
                NEXT,
                row -> new WaitingRow(
                        row.getInt("rank"), row.getLong("line"), row.getString("key"), null, row.getString("payload")),
                job,
                afterRank,
                afterLine,
                limit);
    }

    Set<String> inFile(UUID job, Collection<String> keys) {
        String[] wanted = keys.toArray(String[]::new);
        return Set.copyOf(sql.list(IN_FILE, row -> row.getString(1), wanted, job, wanted, job));
    }

    void forgetAll(UUID job) {
        sql.run("DELETE FROM import_row WHERE job = ?", job);
        sql.run("DELETE FROM import_outcome WHERE job = ?", job);
    }

    void forgetTried(UUID job) {
        sql.run(FORGET_TRIED, job);
    }

    /** Counts of a job of which nothing is applied yet. */
    JobCounts countRejected(UUID job) {
        return sql.first(COUNT_REJECTED, row -> new JobCounts(0L, 0L, 0L, row.getLong(1), 0L), job)
                .orElse(JobCounts.NONE);
    }

    void forgetRows(UUID job) {
        sql.run("DELETE FROM import_row WHERE job = ?", job);
    }

    void markNotApplied(UUID job) {
        sql.run(NOT_APPLIED, job);
    }

    /** Marks the rows after the last one that was applied; says how many. */
    int markRestNotApplied(UUID job, int afterRank, long afterLine) {
        return sql.run(REST_NOT_APPLIED, job, afterRank, afterLine);
    }

    List<OutcomeRow> outcomes(UUID job, long afterLine, @Nullable RowOutcome only, boolean chinese, int limit) {
        String outcome = only == null ? null : only.name();
        return sql.list(
                OUTCOME_PAGE,
                row -> new OutcomeRow(
                        row.getLong("line"),
                        row.getString("key"),
                        row.getString("outcome"),
                        row.getString("errors"),
                        row.getString("warnings")),
                chinese,
                job,
                afterLine,
                outcome,
                outcome,
                limit);
    }
}
