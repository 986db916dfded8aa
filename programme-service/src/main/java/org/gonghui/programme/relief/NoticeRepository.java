package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Every query about public notices. */
@Singleton
class NoticeRepository {

    private static final String ADD =
            """
            INSERT INTO relief_notice (id, application, body, scheme, masked_name, amount, first_day, last_day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RUNNING =
            "SELECT id, application, first_day, last_day FROM relief_notice WHERE application = ? AND NOT over";

    private static final String BY_ID =
            "SELECT id, application, first_day, last_day FROM relief_notice WHERE id = ? AND NOT over";

    private static final String END = "UPDATE relief_notice SET over = true WHERE application = ? AND NOT over";

    private static final String FORGET_NAME = "UPDATE relief_notice SET masked_name = '*' WHERE application = ?";

    /** Those that were decided are over, so the rest is no more than what stands in notice, or waits for it to count. */
    private static final String PAGE =
            """
            WITH asked (body, today, after) AS (VALUES (?::text, ?::date, ?::uuid))
            SELECT notice.id, notice.body, notice.scheme, notice.masked_name, notice.amount, notice.first_day,
                   notice.last_day
            FROM asked, relief_notice notice
            WHERE NOT notice.over AND notice.last_day >= asked.today
              AND (asked.body IS NULL OR notice.body = asked.body)
              AND (asked.after IS NULL OR notice.id > asked.after)
            ORDER BY notice.id
            LIMIT ?
            """;

    private final Sql sql;

    NoticeRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Notice notice, Application of, String maskedName) {
        sql.run(
                ADD,
                notice.id(),
                of.id,
                of.body,
                of.scheme,
                maskedName,
                of.assessed,
                notice.firstDay(),
                notice.lastDay());
    }

    /** The notice in which an application stands. */
    Optional<Notice> running(UUID application) {
        return sql.first(RUNNING, NoticeRepository::read, application);
    }

    /** A notice that has not ended by a decision. */
    Optional<Notice> find(UUID id) {
        return sql.first(BY_ID, NoticeRepository::read, id);
    }

    /** Nobody knows any more who stood in the notices of an application. */
    void forgetName(UUID application) {
        sql.run(FORGET_NAME, application);
    }

    void end(UUID application) {
        sql.run(END, application);
    }

    List<NoticeView> page(@Nullable String body, LocalDate today, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                row -> new NoticeView(
                        row.getObject("id", UUID.class),
                        row.getString("scheme"),
                        row.getString("body"),
                        row.getString("masked_name"),
                        Money.yuan(row.getBigDecimal("amount")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                body,
                today,
                after,
                limit);
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("application", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
