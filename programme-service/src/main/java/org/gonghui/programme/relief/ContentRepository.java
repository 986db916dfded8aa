package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.database.Sql;

/** Every query about which contents have come in, and which are to be dropped. */
@Singleton
class ContentRepository {

    private static final String OF = "SELECT sha256 FROM relief_content WHERE application = ?";

    private static final String ADD =
            "INSERT INTO relief_content (application, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String REMOVE = "DELETE FROM relief_content WHERE application = ?";

    private static final String MARK =
            """
            INSERT INTO relief_content_erasure (application, due_at) VALUES (?, ?)
            ON CONFLICT (application) DO UPDATE SET due_at = excluded.due_at
            """;

    private static final String DUE =
            """
            SELECT application FROM relief_content_erasure WHERE due_at <= ? ORDER BY due_at, application LIMIT ?
            """;

    private static final String DONE = "DELETE FROM relief_content_erasure WHERE application = ? AND due_at <= ?";

    private static final String POSTPONE = "UPDATE relief_content_erasure SET due_at = ? WHERE application = ?";

    private final Sql sql;

    ContentRepository(Sql sql) {
        this.sql = sql;
    }

    /** Digests of the contents of an application that have come in. */
    Set<String> of(UUID application) {
        return Set.copyOf(sql.list(OF, row -> row.getString(1), application));
    }

    void add(UUID application, String sha256) {
        sql.run(ADD, application, sha256);
    }

    /** Nothing of it has come in any more, and its bytes are to be dropped from a time on. */
    void forget(UUID application, OffsetDateTime from) {
        sql.run(REMOVE, application);
        sql.run(MARK, application, from);
    }

    /** Applications whose bytes are to be dropped by now. */
    List<UUID> due(OffsetDateTime now, int limit) {
        return sql.list(DUE, row -> row.getObject(1, UUID.class), now, limit);
    }

    /** The bytes could not be dropped: others are tried first. */
    void postpone(UUID application, OffsetDateTime due) {
        sql.run(POSTPONE, due, application);
    }

    /** The bytes are gone. */
    void dropped(UUID application, OffsetDateTime now) {
        sql.run(DONE, application, now);
    }
}
