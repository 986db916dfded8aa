package org.gonghui.registry.affiliation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.database.Sql;

/** Finds and writes many affiliations at once. */
@Singleton
class AffiliationImportRepository {

    private static final String KNOWN =
            """
            SELECT asked.line, a.id, a.body, a.superior, a.kind, a.valid_from, a.valid_to, a.note
            FROM unnest(?::bigint[], ?, ?, ?, ?::date[]) AS asked (line, body, superior, kind, valid_from)
            JOIN affiliation a ON a.body = asked.body AND a.kind = asked.kind AND a.superior = asked.superior
                AND a.valid_from IS NOT DISTINCT FROM asked.valid_from
            """;

    private static final String UPDATE = "UPDATE affiliation SET valid_to = ?, note = ? WHERE id = ?";

    private final Sql sql;
    private final AffiliationRepository affiliations;

    AffiliationImportRepository(Sql sql, AffiliationRepository affiliations) {
        this.sql = sql;
        this.affiliations = affiliations;
    }

    /** Those that the rows are about, by the lines of the rows. */
    Map<Long, Affiliation> known(List<ImportRow<AffiliationRequest>> rows) {
        Map<Long, Affiliation> known = new HashMap<>();
        sql.list(
                KNOWN,
                row -> known.put(
                        row.getLong("line"),
                        Affiliation.known(
                                row.getObject("id", UUID.class),
                                new AffiliationRequest(
                                        row.getString("body"),
                                        row.getString("superior"),
                                        AffiliationKind.valueOf(row.getString("kind")),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class),
                                        row.getString("note")))),
                column(rows, ImportRow::line),
                column(rows, row -> row.content().body()),
                column(rows, row -> row.content().superior()),
                column(rows, row -> row.content().kind().name()),
                column(rows, row -> row.content().validFrom()));
        return known;
    }

    private static String[] column(
            List<ImportRow<AffiliationRequest>> rows, Function<ImportRow<AffiliationRequest>, Object> value) {
        return rows.stream()
                .map(value)
                .map(found -> Objects.toString(found, null))
                .toArray(String[]::new);
    }

    void insert(List<Affiliation> created) {
        affiliations.insert(created);
    }

    void update(List<Affiliation> updated) {
        List<Object[]> rows = updated.stream()
                .map(one ->
                        new Object[] {one.toRequest().validTo(), one.toRequest().note(), one.id()})
                .toList();
        if (!rows.isEmpty()) {
            sql.runAll(UPDATE, rows);
        }
    }
}
