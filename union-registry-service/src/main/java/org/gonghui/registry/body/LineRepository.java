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
