package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.database.Sql;
import org.gonghui.registry.affiliation.AffiliationKind;

/**
 * Reads who stands above, below and beside a body in one line. A body that does not exist on the day is not there, and
 * nothing stands under another through it.
 */
@ApplicationScoped
public class LineRepository {

    private static final String BODIES = BodyRepository.AS_OF + BodyRepository.FROM_BODY;

    private static final String CHILDREN = BODIES
            + "JOIN affiliation up ON up.body = b.code"
            + " WHERE up.superior = ? AND up.kind = ? AND up.validity @> ?::date AND up.body > ? AND up.body <> ? AND"
            + BodyRepository.ALIVE
            + "AND EXISTS (SELECT FROM union_body b WHERE b.code = up.superior AND"
            + BodyRepository.ALIVE
            + ") ORDER BY up.body LIMIT ?";

    private static final String ABOVE =
            BODIES + "JOIN bodies_above(?, ?, ?) AS above ON above.code = b.code ORDER BY above.steps, b.code";

    private static final String BELOW = BODIES
            + "JOIN bodies_below(?, ?, ?) AS below ON below.code = b.code"
            + " WHERE b.code <> ? AND b.code > ? ORDER BY b.code LIMIT ?";

    private final Sql sql;

    LineRepository(Sql sql) {
        this.sql = sql;
    }

    /** One line of affiliations as it runs on a day. */
    record Line(AffiliationKind kind, LocalDate day) {}

    List<BodyAsOf> children(String superior, Line line, String after, int limit) {
        return childrenBut("", superior, line, after, limit);
    }

    /** The children of a superior, one of them left out. */
    List<BodyAsOf> childrenBut(String one, String superior, Line line, String after, int limit) {
        LocalDate day = line.day();
        return sql.list(
                CHILDREN,
                BodyRepository::read,
                day,
                day,
                superior,
                line.kind().name(),
                day,
                after,
                one,
                day,
                day,
                day,
                day,
                limit);
    }

    /** From the immediate superiors up to the root. */
    List<BodyAsOf> ancestors(String code, Line line) {
        LocalDate day = line.day();
        return sql.list(ABOVE, BodyRepository::read, day, day, code, line.kind().name(), day);
    }

    List<BodyAsOf> descendants(String code, Line line, String after, int limit) {
        LocalDate day = line.day();
        return sql.list(BELOW, BodyRepository::read, day, day, code, line.kind().name(), day, code, after, limit);
    }
}
