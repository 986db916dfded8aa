package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Every query about what was done with applications. */
@Singleton
class HistoryRepository {

    private static final String ADD =
            """
            INSERT INTO relief_history
                (application, at, day, actor, action, state, asked, assessed, approved, paid, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = "SELECT * FROM relief_history WHERE application = ? ORDER BY id";

    private static final String DONE_BY =
            """
            SELECT DISTINCT action,
                   id < (SELECT max(id) FROM relief_history
                         WHERE application = done.application AND action = 'APPEAL') IS TRUE AS before_appeal
            FROM relief_history done WHERE application = ? AND actor = ?
            """;

    private static final String REJECTED_ON =
            """
            SELECT day FROM relief_history
            WHERE application = ? AND state = 'REJECTED' ORDER BY id DESC LIMIT 1
            """;

    private final Sql sql;
    private final Caller caller;
    private final Calendar calendar;

    HistoryRepository(Sql sql, Caller caller, Calendar calendar) {
        this.sql = sql;
        this.caller = caller;
        this.calendar = calendar;
    }

    /**
     * What somebody has done with an application.
     *
     * @param reviewedBeforeAppeal whether he reviewed it, or judged it, before its last appeal
     */
    record Part(Set<ApplicationAction> actions, boolean reviewedBeforeAppeal) {}

    /** Notes what the caller did; the amounts are those after it. */
    void add(Application done, ApplicationAction action, @Nullable BigDecimal endorsed, @Nullable String reason) {
        sql.run(
                ADD,
                done.id,
                calendar.now().atOffset(ZoneOffset.UTC),
                calendar.today(),
                caller.subject(),
                action.name(),
                done.state.name(),
                done.asked,
                done.assessed,
                endorsed == null ? done.approved : endorsed,
                done.paid,
                reason);
    }

    List<HistoryEntryView> of(UUID application) {
        return sql.list(OF, HistoryRepository::read, application);
    }

    /** What the caller has done with an application so far. */
    Part ofCaller(UUID application) {
        Set<ApplicationAction> actions = EnumSet.noneOf(ApplicationAction.class);
        boolean[] before = {false};
        sql.list(
                DONE_BY,
                row -> {
                    ApplicationAction action = ApplicationAction.valueOf(row.getString("action"));
                    before[0] |= (action.reviews() || action.approves()) && row.getBoolean("before_appeal");
                    return actions.add(action);
                },
                application,
                caller.subject());
        return new Part(actions, before[0]);
    }

    /** The day on which it was rejected last. */
    Optional<LocalDate> rejectedOn(UUID application) {
        return sql.first(REJECTED_ON, row -> row.getObject(1, LocalDate.class), application);
    }

    private static HistoryEntryView read(ResultSet row) throws SQLException {
        return new HistoryEntryView(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("actor"),
                ApplicationAction.valueOf(row.getString("action")),
                ApplicationState.valueOf(row.getString("state")),
                Money.yuan(row.getBigDecimal("asked")),
                Money.yuan(row.getBigDecimal("assessed")),
                Money.yuan(row.getBigDecimal("approved")),
                Money.yuan(row.getBigDecimal("paid")),
                row.getString("reason"));
    }
}
