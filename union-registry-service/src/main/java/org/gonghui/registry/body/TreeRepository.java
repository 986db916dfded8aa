package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.text.Name;

/** Reads whole levels of a tree. */
@ApplicationScoped
public class TreeRepository {

    private static final String LEVELS =
            """
            WITH RECURSIVE node (code, superior, depth) AS (
                SELECT ?::text COLLATE "C", NULL::text COLLATE "C", 0
                UNION ALL
                SELECT a.body, a.superior, node.depth + 1
                FROM node
                JOIN affiliation a ON a.superior = node.code AND a.kind = 'PRIMARY' AND a.validity @> ?::date
                JOIN union_body b ON b.code = a.body
                WHERE node.depth < ?
                  AND (b.founded_on IS NULL OR b.founded_on <= ?) AND (b.dissolved_on IS NULL OR b.dissolved_on > ?)
            ),
            shown AS (SELECT * FROM node ORDER BY depth, code LIMIT ?)
            SELECT shown.*, b.name_zh, b.name_en, b.type, b.level,
                (SELECT count(*) FROM affiliation a JOIN union_body c ON c.code = a.body
                 WHERE a.superior = shown.code AND a.kind = 'PRIMARY' AND a.validity @> ?::date
                   AND (c.founded_on IS NULL OR c.founded_on <= ?) AND (c.dissolved_on IS NULL OR c.dissolved_on > ?)
                ) AS child_count
            FROM shown JOIN union_body b ON b.code = shown.code
            ORDER BY shown.depth, shown.code
            """;

    private static final String COUNTS =
            """
            SELECT lower(%1$s) AS code, count(*) AS bodies
            FROM bodies_below(?, 'PRIMARY', ?) AS below JOIN union_body b ON b.code = below.code
            GROUP BY %1$s ORDER BY lower(%1$s) COLLATE "C"
            """;

    private final Sql sql;

    TreeRepository(Sql sql) {
        this.sql = sql;
    }

    record TreeRow(
            String code, String superior, int depth, Name name, BodyType type, BodyLevel level, int childCount) {}

    /** The nodes from the root down, level by level. */
    List<TreeRow> levels(String root, int depth, LocalDate day, int limit) {
        return sql.list(
                LEVELS,
                row -> new TreeRow(
                        row.getString("code"),
                        String.valueOf(row.getString("superior")),
                        row.getInt("depth"),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        BodyType.valueOf(row.getString("type")),
                        BodyLevel.valueOf(row.getString("level")),
                        row.getInt("child_count")),
                root,
                day,
                depth,
                day,
                day,
                limit,
                day,
                day,
                day);
    }

    /** How many of a subtree there are of each type or level, the root included. */
    List<SubtreeCounts.Count> counts(String root, SubtreeGrouping by, LocalDate day) {
        String column =
                switch (by) {
                    case TYPE -> "b.type";
                    case LEVEL -> "b.level";
                };
        return sql.list(
                COUNTS.formatted(column),
                row -> new SubtreeCounts.Count(row.getString("code"), row.getLong("bodies")),
                root,
                day);
    }
}
