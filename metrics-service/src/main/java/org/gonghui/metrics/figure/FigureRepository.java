package org.gonghui.metrics.figure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** What is written of figures, and the questions that a write asks. */
@ApplicationScoped
public class FigureRepository implements PanacheRepositoryBase<Figure, UUID> {

    /** The database decides whose figure comes first; whoever comes second waits for the first, and writes nothing. */
    private static final String INSERT = "INSERT INTO figure (" + String.join(", ", FigureColumns.NAMES) + ") VALUES ("
            + String.join(", ", Collections.nCopies(FigureColumns.NAMES.size(), "?")) + ") ON CONFLICT DO NOTHING";

    private static final String BY_NATURAL_KEY =
            """
            SELECT id FROM figure
            WHERE ends_in = ? AND metric = ? AND body = ? AND period_kind = ? AND period_from IS NOT DISTINCT FROM ?::text
              AND period_to IS NOT DISTINCT FROM ?::text AND breakdown = ? AND coverage = ? AND basis = ?
              AND source_document IS NOT DISTINCT FROM ?::text AND source_lines IS NOT DISTINCT FROM ?::text
            """;

    static final String ENDS_IN = "SELECT ends_in FROM figure_id WHERE id = ?";

    private final Sql sql;

    FigureRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether the figure is recorded now; false where its natural key or its external id is taken. */
    boolean insert(UUID id, FigureRequest figure, Instant at) {
        Object[] values = FigureColumns.values(id, figure, at).toArray();
        return (figure.externalId() == null ? sql.run(INSERT, values) : sql.runUnlessTaken(INSERT, values)) > 0;
    }

    /** The figure that was recorded for this natural key. */
    Optional<Figure> findEqualKey(FigureRequest figure) {
        Citation source = figure.source();
        return sql.first(
                        BY_NATURAL_KEY,
                        row -> row.getObject("id", UUID.class),
                        figure.period().endsIn(),
                        figure.metric(),
                        figure.body(),
                        figure.period().kind().name(),
                        figure.period().from(),
                        figure.period().to(),
                        Breakdowns.write(figure.parts()),
                        figure.coverage().name(),
                        figure.basis().name(),
                        source == null ? null : source.document(),
                        source == null ? null : source.lines())
                .flatMap(id -> find(id, figure.period().endsIn(), LockModeType.NONE));
    }

    Optional<UUID> findByExternalId(@Nullable ExternalId external) {
        return external == null
                ? Optional.empty()
                : sql.first(
                        "SELECT id FROM figure_id WHERE external_system = ? AND external_key = ?",
                        row -> row.getObject("id", UUID.class),
                        external.system(),
                        external.key());
    }

    /** Reads a figure and keeps it from being changed until the transaction ends. */
    Optional<Figure> findAndKeep(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Reads a figure and keeps it from being read like this or changed by others until the transaction ends. */
    Optional<Figure> findAndLock(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isRestated(UUID id) {
        return sql.first("SELECT FROM figure WHERE restates = ? LIMIT 1", row -> true, id)
                .isPresent();
    }

    boolean hasFigures(String metric) {
        return sql.first("SELECT FROM figure WHERE metric = ? LIMIT 1", row -> true, metric)
                .isPresent();
    }

    private Optional<Figure> find(UUID id, LockModeType lock) {
        return sql.first(ENDS_IN, row -> row.getInt("ends_in"), id).flatMap(endsIn -> find(id, endsIn, lock));
    }

    /** By id alone it would be looked for in each year. */
    private Optional<Figure> find(UUID id, int endsIn, LockModeType lock) {
        return find("id = ?1 and endsIn = ?2", id, endsIn).withLock(lock).singleResultOptional();
    }
}
