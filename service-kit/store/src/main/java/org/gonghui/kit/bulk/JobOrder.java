package org.gonghui.kit.bulk;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.text.Text;

/** Brings the rows of an upload into an order in which each comes after the one it needs. Takes part in a transaction. */
@Singleton
class JobOrder {

    private static final String DOUBLES =
            """
            SELECT line, key, first FROM (
                SELECT line, key, first_value(line) OVER same AS first, row_number() OVER same AS place
                FROM import_row WHERE job = ? WINDOW same AS (PARTITION BY key ORDER BY line)) AS numbered
            WHERE place > 1
            """;

    /** False for most files: then the order of their lines will do. */
    private static final String COMES_LATER =
            """
            SELECT FROM import_row r JOIN import_row needed ON needed.job = r.job AND needed.key = r.needs
            WHERE r.job = ? AND needed.line > r.line LIMIT 1
            """;

    private static final String RANK =
            """
            WITH RECURSIVE ranked (line, key, rank) AS (
                SELECT line, key, 0 FROM import_row r
                WHERE job = ?
                  AND NOT EXISTS (SELECT FROM import_row needed WHERE needed.job = r.job AND needed.key = r.needs)
                UNION ALL
                SELECT r.line, r.key, ranked.rank + 1
                FROM ranked JOIN import_row r ON r.job = ? AND r.needs = ranked.key)
            UPDATE import_row r SET rank = ranked.rank FROM ranked
            WHERE ranked.rank > 0 AND r.job = ? AND r.rank = 0 AND r.line = ranked.line
            """;

    /** On a circle, or waiting for one. */
    private static final String UNRANKED =
            """
            SELECT line, key, needs FROM import_row r
            WHERE job = ? AND rank = 0
              AND EXISTS (SELECT FROM import_row needed WHERE needed.job = r.job AND needed.key = r.needs)
            """;

    private static final String TAKE =
            """
            DELETE FROM import_row r USING (SELECT DISTINCT rank FROM import_row WHERE job = ?) AS ranks
            WHERE r.job = ? AND r.rank = ranks.rank AND r.line = ANY (?::bigint[])
            """;

    private final Sql sql;

    JobOrder(Sql sql) {
        this.sql = sql;
    }

    private record Waiting(long line, String key, String needs) {}

    /** To be called once all rows of a job are there. */
    void prepare() {
        sql.list("SELECT count_import_rows()", row -> "");
    }

    /** Takes out rows whose key an earlier row has; answers what to say of them. */
    List<ImportOutcome> takeDoubles(UUID job) {
        List<ImportOutcome> doubles = sql.list(
                DOUBLES,
                row -> rejected(
                        row.getLong("line"),
                        row.getString("key"),
                        new Fault(
                                "",
                                "duplicate_key",
                                Text.of("第 %d 行已有此键", "Line %d has this key already")
                                        .with(row.getLong("first")))),
                job);
        take(job, doubles);
        return doubles;
    }

    /** Ranks the rows; takes out those that need themselves over others, and answers what to say of them. */
    List<ImportOutcome> rank(UUID job, ImportTarget<?> target) {
        if (sql.first(COMES_LATER, row -> true, job).isEmpty()) {
            return List.of();
        }
        // A chain takes as many rounds as it has rows, so a round may cost only its own rows: by index, never by a hash
        // of the whole upload, which the planner may prefer.
        sql.run("SET LOCAL enable_hashjoin = off");
        sql.run("SET LOCAL enable_mergejoin = off");
        sql.run(RANK, job, job, job);
        List<Waiting> unranked = sql.list(
                UNRANKED, row -> new Waiting(row.getLong("line"), row.getString("key"), row.getString("needs")), job);
        Set<String> circles = onCircles(unranked);
        List<ImportOutcome> wrong = unranked.stream()
                .filter(row -> circles.contains(row.key()))
                .map(row -> rejected(row.line(), row.key(), target.cycle()))
                .toList();
        take(job, wrong);
        return wrong;
    }

    private void take(UUID job, List<ImportOutcome> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        String[] lines = rejected.stream().map(row -> Long.toString(row.line())).toArray(String[]::new);
        sql.run(TAKE, job, job, lines);
    }

    private static ImportOutcome rejected(long line, String key, Fault fault) {
        return ImportOutcome.rejected(line, key, List.of(fault));
    }

    /** Keys that lead back to themselves. Every row needs one other, so each walk ends where an earlier one went. */
    private static Set<String> onCircles(List<Waiting> rows) {
        Map<String, String> needs = new HashMap<>();
        rows.forEach(row -> needs.put(row.key(), row.needs()));
        Map<String, Integer> walked = new HashMap<>();
        Set<String> circles = new HashSet<>();
        int walk = 0;
        for (String start : needs.keySet()) {
            walk++;
            String at = start;
            while (at != null && !walked.containsKey(at)) {
                walked.put(at, walk);
                at = needs.get(at);
            }
            if (at != null && walked.get(at) == walk) {
                while (circles.add(at)) {
                    at = needs.getOrDefault(at, at);
                }
            }
        }
        return circles;
    }
}
