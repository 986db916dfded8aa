package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.database.CopyText;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;

/** Asks for and writes many figures at once. */
@Singleton
public class FigureImportRepository {

    private static final String INTO = "figure (" + String.join(", ", FigureColumns.NAMES) + ")";

    private static final String BY_EXTERNAL_ID =
            """
            SELECT f.id, f.external_system, f.external_key
            FROM unnest(?, ?) AS asked (system, key)
            JOIN figure_id f ON f.external_system = asked.system AND f.external_key = asked.key
            """;

    private static final String KEEP =
            """
            SELECT f.* FROM unnest(?::uuid[]) AS asked (id) JOIN figure_id i ON i.id = asked.id
            JOIN figure f ON f.id = i.id AND f.ends_in = i.ends_in
            ORDER BY f.id FOR SHARE OF f
            """;

    private static final String LOCK_DRAFTS =
            """
            SELECT f.id FROM unnest(?::uuid[], ?::int[]) AS asked (id, ends_in)
            JOIN figure f ON f.id = asked.id AND f.ends_in = asked.ends_in
            WHERE f.state = 'DRAFT' ORDER BY f.id FOR UPDATE OF f
            """;

    private static final String EDIT =
            """
            UPDATE figure f SET value = edited.value::numeric, qualifier = edited.qualifier, note = edited.note
            FROM unnest(?::uuid[], ?::int[], ?, ?, ?) AS edited (id, ends_in, value, qualifier, note)
            WHERE f.id = edited.id AND f.ends_in = edited.ends_in
            """;

    private final Sql sql;

    FigureImportRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * For the rest of the transaction no table is read as a whole, even where it seems to be small: to the planner a year
     * is, until some time after a file has filled it.
     */
    void askByIndex() {
        sql.run("SET LOCAL enable_seqscan = off");
    }

    /** The figures that have the natural keys of these, by {@link FigureKey}. */
    Map<String, StoredFigure> present(Collection<FigureRequest> figures) {
        Map<List<String>, List<FigureRequest>> byParts =
                figures.stream().collect(Collectors.groupingBy(FigureKeyQuestion::given));
        Map<String, StoredFigure> present = new HashMap<>();
        byParts.forEach((given, asked) -> sql.list(
                        FigureKeyQuestion.about(given), StoredFigure::read, FigureKeyQuestion.values(given, asked))
                .forEach(figure -> present.put(FigureKey.of(figure.statement()), figure)));
        return present;
    }

    Map<ExternalId, UUID> byExternalId(Collection<ExternalId> ids) {
        Map<ExternalId, UUID> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    BY_EXTERNAL_ID,
                    row -> found.put(
                            new ExternalId(row.getString("external_system"), row.getString("external_key")),
                            row.getObject("id", UUID.class)),
                    ids.stream().map(ExternalId::system).toArray(String[]::new),
                    ids.stream().map(ExternalId::key).toArray(String[]::new));
        }
        return found;
    }

    /** Reads figures and keeps them from being changed until the transaction ends. */
    Map<UUID, FigureRequest> keep(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.list(KEEP, StoredFigure::read, (Object) texts(ids)).stream()
                        .collect(Collectors.toMap(StoredFigure::id, StoredFigure::statement));
    }

    /** Whether all of these are drafts still, and stay so until the transaction ends. */
    boolean lockDrafts(Map<UUID, FigureRequest> drafts) {
        return sql.list(LOCK_DRAFTS, row -> "", texts(drafts.keySet()), FigureColumns.years(drafts.values()))
                        .size()
                == drafts.size();
    }

    /** One that is there after all breaks a constraint. */
    void insert(Map<UUID, FigureRequest> figures, Instant at) {
        CopyText rows = new CopyText();
        figures.forEach((id, figure) -> {
            FigureColumns.values(id, figure, at).forEach(rows::add);
            rows.end();
        });
        sql.copy(INTO, rows);
    }

    /** Writes value, qualifier and note of locked drafts. */
    void edit(Map<UUID, FigureRequest> drafts) {
        List<FigureRequest> after = new ArrayList<>(drafts.values());
        sql.run(
                EDIT,
                texts(drafts.keySet()),
                FigureColumns.years(after),
                after.stream().map(draft -> draft.value().toPlainString()).toArray(String[]::new),
                after.stream().map(draft -> draft.qualifier().name()).toArray(String[]::new),
                after.stream().map(FigureRequest::note).toArray(String[]::new));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
