package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** Adds honours up. */
@Singleton
public class HonourShareRepository {

    private static final String SHARES =
            """
            WITH RECURSIVE asked (body, day, honour, year, level, kind, state) AS (
                VALUES (?::text COLLATE "C", ?::date, ?::text, ?::int, ?::text, ?::text, ?::text)),
            within (code) AS (
                SELECT body FROM asked
                UNION
                SELECT a.body FROM asked, within
                JOIN affiliation a ON a.superior = within.code AND a.kind = 'PRIMARY'
                WHERE a.validity @> asked.day
            ),
            matched AS (
                SELECT h.id, coalesce(h.recipients, 1) AS number, %1$s AS code, %2$s AS label_en,
                    h.joint_group, CASE WHEN h.joint_group IS NULL THEN h.id END AS alone
                FROM asked, honour h
                WHERE h.state = asked.state AND (asked.body IS NULL OR h.body IN (SELECT code FROM within))
                  AND (asked.honour IS NULL OR h.honour_zh = asked.honour) AND (asked.year IS NULL OR h.year = asked.year)
                  AND (asked.level IS NULL OR h.level = asked.level) AND (asked.kind IS NULL OR h.recipient_kind = asked.kind)
            ),
            -- A joint group counts once, with its greatest number; under one code only where all of it has that code.
            once AS (
                SELECT (array_agg(id ORDER BY number DESC, id))[1] AS id, max(number) AS number, min(code) AS code,
                    min(label_en) AS label_en, count(DISTINCT coalesce(code, '')) > 1 AS joint
                FROM matched GROUP BY joint_group, alone
            ),
            stated AS (
                SELECT honour AS id, industry AS code, number FROM honour_industry WHERE %3$s
            ),
            shared AS (
                SELECT stated.code, NULL AS label_en, false AS joint, stated.number FROM once JOIN stated USING (id)
                UNION ALL
                SELECT CASE WHEN NOT joint THEN code END, label_en, joint,
                    number - coalesce((SELECT sum(stated.number) FROM stated WHERE stated.id = once.id), 0)
                FROM once
            )
            SELECT code, min(label_en) AS label_en, joint, sum(number) AS number
            FROM shared WHERE number > 0 GROUP BY code, joint ORDER BY joint, number DESC, code
            """;

    private final Sql sql;

    HonourShareRepository(Sql sql) {
        this.sql = sql;
    }

    /** Recipients of one code. */
    record Counted(@Nullable String code, @Nullable Name label, boolean joint, long number) {}

    List<Counted> shares(HonourSharesFilter asked, LocalDate today) {
        return sql.list(
                query(asked.by),
                row -> counted(
                        asked.by,
                        row.getString("code"),
                        row.getString("label_en"),
                        row.getBoolean("joint"),
                        row.getLong("number")),
                asked.body,
                today,
                asked.honour,
                asked.year,
                name(asked.level),
                name(asked.kind),
                asked.state.name());
    }

    private static String query(ShareBy by) {
        return switch (by) {
            case INDUSTRY -> SHARES.formatted("h.industry", "NULL", "true");
            case LEVEL -> SHARES.formatted("h.level", "NULL", "false");
            case RECIPIENT_KIND -> SHARES.formatted("h.recipient_kind", "NULL", "false");
            case HONOUR -> SHARES.formatted("h.honour_zh", "h.honour_en", "false");
        };
    }

    private static Counted counted(
            ShareBy by, @Nullable String code, @Nullable String english, boolean joint, long number) {
        if (code == null) {
            return new Counted(null, null, joint, number);
        }
        return switch (by) {
            case INDUSTRY -> new Counted(code, null, joint, number);
            case LEVEL -> coded(HonourLevel.valueOf(code), joint, number);
            case RECIPIENT_KIND -> coded(RecipientKind.valueOf(code), joint, number);
            case HONOUR -> new Counted(code, new Name(code, english), joint, number);
        };
    }

    private static Counted coded(Coded code, boolean joint, long number) {
        return new Counted(code.code(), new Name(code.label().zh(), code.label().en()), joint, number);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
