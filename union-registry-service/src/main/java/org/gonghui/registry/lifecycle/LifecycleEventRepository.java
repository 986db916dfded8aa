package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.DocumentChange;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database about events. They are only ever added. */
@ApplicationScoped
public class LifecycleEventRepository {

    private static final String APPEND =
            "INSERT INTO lifecycle_event (id, kind, date, reason, document_number, corrects) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String APPEND_PARTY =
            "INSERT INTO lifecycle_event_body (event, body, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String APPEND_CHANGE =
            "INSERT INTO lifecycle_change (event, number, resource, key, before, after) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String LIST =
            """
            SELECT e.date, f.resource, f.key, f.version, f.at, f.doc
            FROM lifecycle_event e JOIN feed_entry f ON f.resource = 'lifecycle_event' AND f.key = e.id::text
            WHERE (e.date, e.id) > (?::date, ?::uuid) AND (?::text IS NULL OR e.kind = ?)
              AND (?::date IS NULL OR e.date >= ?) AND (?::date IS NULL OR e.date <= ?)
            """;
    private static final String OF_BODY = " AND e.id IN (SELECT p.event FROM lifecycle_event_body p WHERE p.body = ?) ";
    private static final String BY_DATE = " ORDER BY e.date, e.id LIMIT ?";

    private static final String NOT_CORRECTED =
            " AND NOT EXISTS (SELECT FROM lifecycle_event c WHERE c.corrects = e.id) ";

    private static final String LATER =
            """
            SELECT e.id, e.kind, e.date
            FROM lifecycle_event_body p JOIN lifecycle_event e ON e.id = p.event
            WHERE p.body = ? AND p.role IN ('SUBJECT', 'PREDECESSOR', 'SUCCESSOR') AND e.kind <> 'CORRECTION'
              AND (?::text IS NULL OR e.kind = ?) AND e.date >= ?
            """
                    + NOT_CORRECTED + "ORDER BY e.date, e.id LIMIT 1";

    private static final String LAST_CHANGE =
            """
            SELECT e.id, e.kind, e.date FROM lifecycle_change c JOIN lifecycle_event e ON e.id = c.event
            WHERE c.resource = ? AND c.key = ? ORDER BY c.event DESC LIMIT 1
            """;

    private final Sql sql;

    LifecycleEventRepository(Sql sql) {
        this.sql = sql;
    }

    /** What a list of events is narrowed to; null means all. */
    record Filter(
            @Nullable String body, @Nullable LifecycleKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** An event in a list. */
    record Listed(LocalDate date, StoredDocument document) {}

    /** An event in a few words. */
    record Named(UUID id, LifecycleKind kind, LocalDate date) {}

    void append(UUID id, Happening event, List<DocumentChange> changes) {
        sql.run(
                APPEND,
                id,
                event.kind().name(),
                event.date(),
                event.reason(),
                event.documentNumber(),
                event.corrects());
        event.parties()
                .forEach(party ->
                        sql.run(APPEND_PARTY, id, party.body(), party.role().name()));
        for (int number = 0; number < changes.size(); number++) {
            DocumentChange change = changes.get(number);
            sql.run(APPEND_CHANGE, id, number, change.resource(), change.key(), change.before(), change.after());
        }
    }

    Optional<Happening> find(UUID id) {
        List<Party> parties = sql.list(
                "SELECT body, role FROM lifecycle_event_body WHERE event = ? ORDER BY role, body",
                row -> new Party(row.getString("body"), PartyRole.valueOf(row.getString("role"))),
                id);
        return sql.first(
                "SELECT * FROM lifecycle_event WHERE id = ?",
                row -> new Happening(
                        LifecycleKind.valueOf(row.getString("kind")),
                        row.getObject("date", LocalDate.class),
                        row.getString("reason"),
                        row.getString("document_number"),
                        parties,
                        row.getObject("corrects", UUID.class)),
                id);
    }

    /** The changes of an event, in their order, from a number on. */
    List<DocumentChange> changes(UUID id, long from, long limit) {
        return sql.list(
                "SELECT * FROM lifecycle_change WHERE event = ? AND number >= ? ORDER BY number LIMIT ?",
                row -> new DocumentChange(
                        row.getString("resource"),
                        row.getString("key"),
                        row.getString("before"),
                        row.getString("after")),
                id,
                from,
                limit);
    }

    List<Listed> list(Filter filter, LocalDate afterDate, UUID afterId, int limit) {
        String kind = filter.kind() == null ? null : filter.kind().name();
        List<@Nullable Object> parameters = new ArrayList<>(
                Arrays.asList(afterDate, afterId, kind, kind, filter.from(), filter.from(), filter.to(), filter.to()));
        if (filter.body() != null) {
            parameters.add(filter.body());
        }
        parameters.add(limit);
        return sql.list(
                LIST + (filter.body() == null ? "" : OF_BODY) + BY_DATE,
                LifecycleEventRepository::listed,
                parameters.toArray());
    }

    /** The first event of a body, as itself, on a day or later, that is not corrected. */
    Optional<Named> firstSince(String body, @Nullable LifecycleKind kind, LocalDate day) {
        String name = kind == null ? null : kind.name();
        return sql.first(LATER, LifecycleEventRepository::named, body, name, name, day);
    }

    /** The last event that changed a record. */
    Optional<Named> lastToChange(String resource, String key) {
        return sql.first(LAST_CHANGE, LifecycleEventRepository::named, resource, key);
    }

    /** The event that corrects this one. */
    Optional<Named> correctionOf(UUID id) {
        return sql.first(
                "SELECT id, kind, date FROM lifecycle_event WHERE corrects = ?", LifecycleEventRepository::named, id);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(row.getObject("date", LocalDate.class), Documents.read(row));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getObject("id", UUID.class),
                LifecycleKind.valueOf(row.getString("kind")),
                row.getObject("date", LocalDate.class));
    }
}
