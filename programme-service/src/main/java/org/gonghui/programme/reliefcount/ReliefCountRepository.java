package org.gonghui.programme.reliefcount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** What was given, and the counts made of it. */
@ApplicationScoped
public class ReliefCountRepository {

    private static final String ADD =
            """
            WITH given AS (
                INSERT INTO relief_given (source, id, body, year, cases_of, person, people, money, goods)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING year, body)
            INSERT INTO relief_count_mark (year, body) SELECT year, body FROM given
            """;

    private static final String REMOVE =
            """
            WITH gone AS (DELETE FROM relief_given WHERE source = ? AND id = ? RETURNING year, body)
            INSERT INTO relief_count_mark (year, body) SELECT year, body FROM gone
            """;

    private static final String TAKE_MARKS =
            """
            DELETE FROM relief_count_mark WHERE id IN (SELECT id FROM relief_count_mark ORDER BY id LIMIT ?)
            RETURNING year, body
            """;

    /** Everything there is to be counted, and everything that was counted. */
    private static final String MARK_ALL =
            """
            INSERT INTO relief_count_mark (year, body)
            SELECT year, body FROM relief_given UNION SELECT year, body FROM relief_count
            """;

    /** Whatever changes an affiliation changes its version; the day decides which of them hold. */
    private static final String TREE =
            """
            SELECT concat_ws(':', count(*), sum(version), ?::date) AS tree
            FROM affiliation WHERE kind = 'primary' AND NOT deleted
            """;

    private static final String KEEP_TREE = "UPDATE relief_count_tree SET tree = ? WHERE tree <> ?";

    /**
     * Counts anew for the marked bodies and everything above them. Each case goes up its own line of bodies, so the work
     * is that of the cases of the year, however many bodies there are.
     */
    private static final String COUNT =
            """
            WITH RECURSIVE
            asked (year, day) AS NOT MATERIALIZED (SELECT ?::int, ?::date),
            touched (body) AS (
                SELECT unnest(?::text[]) COLLATE "C"
                UNION
                SELECT a.superior FROM asked, touched
                JOIN affiliation a ON a.body = touched.body AND a.kind = 'primary' AND NOT a.deleted
                WHERE a.validity @> asked.day),
            lines (body, above) AS (
                SELECT DISTINCT g.body, g.body FROM asked JOIN relief_given g ON g.year = asked.year
                UNION
                SELECT lines.body, a.superior FROM asked, lines
                JOIN affiliation a ON a.body = lines.above AND a.kind = 'primary' AND NOT a.deleted
                WHERE a.validity @> asked.day),
            counts (cases_of, counted_as) AS (SELECT * FROM unnest(?::text[], ?::text[])),
            counted AS (
                SELECT lines.above AS body, counts.counted_as AS cases_of, count(g.person) + coalesce(sum(g.people), 0) AS cases,
                    greatest(count(DISTINCT g.person), coalesce(max(g.people), 0)) AS recipients,
                    CASE WHEN bool_and(num_nonnulls(g.person, g.people) > 0)
                         THEN count(DISTINCT g.person) + coalesce(sum(g.people), 0) END AS recipients_at_most,
                    count(*) FILTER (WHERE num_nonnulls(g.person, g.people) = 0) AS groups_of_unknown_size,
                    sum(g.money) AS money, sum(g.goods) AS goods
                FROM asked JOIN relief_given g ON g.year = asked.year
                JOIN lines ON lines.body = g.body
                JOIN touched ON touched.body = lines.above
                JOIN counts ON counts.cases_of = g.cases_of
                GROUP BY lines.above, counts.counted_as),
            present AS (
                SELECT counted.* FROM counted
                UNION ALL
                SELECT c.body, c.cases_of, 0, 0, 0, 0, 0, 0
                FROM asked, touched JOIN relief_count c ON c.body = touched.body
                WHERE c.year = asked.year
                  AND NOT EXISTS (SELECT FROM counted WHERE counted.body = c.body AND counted.cases_of = c.cases_of))
            INSERT INTO relief_count AS known
                (id, body, year, cases_of, cases, recipients, recipients_at_most, groups_of_unknown_size, money, goods)
            SELECT concat_ws('.', body, asked.year, lower(cases_of)), body, asked.year, cases_of, cases, recipients,
                recipients_at_most, groups_of_unknown_size, money, goods
            FROM asked, present
            ON CONFLICT (id) DO UPDATE
                SET cases = excluded.cases, recipients = excluded.recipients,
                    recipients_at_most = excluded.recipients_at_most,
                    groups_of_unknown_size = excluded.groups_of_unknown_size, money = excluded.money, goods = excluded.goods
                WHERE (known.cases, known.recipients, known.recipients_at_most, known.groups_of_unknown_size, known.money,
                        known.goods)
                    IS DISTINCT FROM (excluded.cases, excluded.recipients, excluded.recipients_at_most,
                        excluded.groups_of_unknown_size, excluded.money, excluded.goods)
            RETURNING *
            """;

    private static final String PAGE =
            """
            SELECT f.resource, f.key, f.version, f.at, f.doc
            FROM relief_count c JOIN feed_entry f ON f.resource = 'relief_count' AND f.key = c.id
            WHERE true%s ORDER BY c.id LIMIT ?
            """;

    private final Sql sql;

    ReliefCountRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whose counts of which year are to be made anew. */
    record Mark(int year, String body) {}

    void add(Gift gift) {
        sql.run(
                ADD,
                gift.source(),
                gift.id(),
                gift.body(),
                gift.on().getYear(),
                gift.cases().name(),
                gift.person(),
                gift.people(),
                gift.money(),
                gift.goods());
    }

    void remove(String source, UUID id) {
        sql.run(REMOVE, source, id);
    }

    /** Whether nobody else counts; nobody will until the transaction ends. */
    boolean isAlone() {
        return sql.first(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended('gonghui relief counts', 0))",
                        row -> row.getBoolean(1))
                .orElse(false);
    }

    boolean isReadOnly() {
        return sql.first("SELECT pg_is_in_recovery()", row -> row.getBoolean(1)).orElse(true);
    }

    List<Mark> takeMarks(int most) {
        return sql.list(TAKE_MARKS, row -> new Mark(row.getInt("year"), row.getString("body")), most);
    }

    /** Marks everything where the tree is another than the one that everything was counted in; says whether it is. */
    boolean markAllIfTreeChanged(LocalDate today) {
        String tree = sql.first(TREE, row -> row.getString("tree"), today).orElseThrow();
        boolean changed = sql.run(KEEP_TREE, tree, tree) > 0;
        if (changed) {
            sql.run(MARK_ALL);
        }
        return changed;
    }

    /** Makes the counts of these bodies and of all above them anew; answers those that differ now. */
    List<ReliefCount> count(int year, LocalDate dayOfTree, Collection<String> bodies) {
        List<String> cases = new ArrayList<>();
        List<String> countedAs = new ArrayList<>();
        Stream.of(CountedCases.values()).forEach(kind -> kind.counts().forEach(count -> {
            cases.add(kind.name());
            countedAs.add(count.name());
        }));
        return sql.list(
                COUNT,
                ReliefCount::read,
                year,
                dayOfTree,
                bodies.toArray(String[]::new),
                cases.toArray(String[]::new),
                countedAs.toArray(String[]::new));
    }

    /** Documents by their ids. */
    List<StoredDocument> page(
            @Nullable String body,
            @Nullable Integer year,
            @Nullable CountedCases casesOf,
            @Nullable String after,
            int limit) {
        StringBuilder conditions = new StringBuilder();
        List<Object> values = new ArrayList<>();
        narrow(conditions, values, "c.body = ?", body);
        narrow(conditions, values, "c.year = ?", year);
        narrow(conditions, values, "c.cases_of = ?", casesOf == null ? null : casesOf.name());
        narrow(conditions, values, "c.id > ?", after);
        values.add(limit);
        return sql.list(PAGE.formatted(conditions), Documents::read, values.toArray());
    }

    private static void narrow(
            StringBuilder conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            values.add(value);
        }
    }
}
