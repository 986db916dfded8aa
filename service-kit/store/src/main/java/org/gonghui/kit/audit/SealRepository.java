package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gonghui.kit.database.CopyText;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** The chain of seals, and what is to be sealed next. */
@Singleton
class SealRepository {

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('gonghui audit seal', 0))";

    private static final String LAST =
            "SELECT position, entry, xid::text AS xid, digest FROM audit_seal ORDER BY position DESC LIMIT 1";

    private static final String AT =
            "SELECT position, entry, xid::text AS xid, digest FROM audit_seal WHERE position = ?";

    /** Decided: no transaction that could still write before these is running, by the snapshot of this very statement. */
    private static final String NEXT = "SELECT e.xid::text AS xid, " + AuditEntry.COLUMNS
            + """
            FROM audit_entry e
            WHERE e.xid >= ?::xid8 AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
              AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry = e.id)
            ORDER BY e.xid, e.id LIMIT ?
            """;

    /** Ids of another database, out of which this one was restored: its transactions are all over. */
    private static final String FOREIGN = "SELECT e.xid::text AS xid, " + AuditEntry.COLUMNS
            + """
            FROM audit_entry e
            WHERE e.xid >= pg_snapshot_xmax(pg_current_snapshot())
              AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry = e.id)
            ORDER BY e.xid, e.id LIMIT ?
            """;

    private static final String IS_FOREIGN = "SELECT ?::xid8 >= pg_snapshot_xmax(pg_current_snapshot())";

    private static final String SEALED =
            """
            SELECT s.position, s.entry, s.digest, e.id IS NOT NULL AS present, %s
            FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry
            WHERE s.position > ? ORDER BY s.position LIMIT ?
            """
                    .formatted(AuditEntry.COLUMNS);

    private final Sql sql;

    SealRepository(Sql sql) {
        this.sql = sql;
    }

    /** A link of the chain. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Seal(long position, long entry, String xid, byte[] digest) {}

    /** An entry that is to be sealed. */
    record Unsealed(String xid, AuditEntry entry) {}

    /** A link with its entry; null: it is gone. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Sealed(long position, long number, byte[] digest, @Nullable AuditEntry entry) {}

    /** Whether nobody else seals; nobody will until this transaction ends. */
    boolean isAlone() {
        return sql.first(ALONE, row -> row.getBoolean(1)).orElse(false);
    }

    boolean isReadOnly() {
        return sql.first("SELECT pg_is_in_recovery()", row -> row.getBoolean(1)).orElse(true);
    }

    Optional<Seal> last() {
        return sql.first(LAST, SealRepository::readSeal);
    }

    Optional<Seal> at(long position) {
        return sql.first(AT, SealRepository::readSeal, position);
    }

    /** Whether this database has not given out this transaction id yet. */
    boolean isForeign(String xid) {
        return sql.first(IS_FOREIGN, row -> row.getBoolean(1), xid).orElse(false);
    }

    /** Entries to be sealed, the first first, from a transaction on. */
    List<Unsealed> next(String fromXid, int most) {
        return sql.list(NEXT, SealRepository::readUnsealed, fromXid, most);
    }

    List<Unsealed> nextForeign(int most) {
        return sql.list(FOREIGN, SealRepository::readUnsealed, most);
    }

    void append(List<Seal> seals) {
        CopyText rows = new CopyText();
        for (Seal seal : seals) {
            rows.add(seal.position()).add(seal.entry()).add(seal.xid());
            rows.add("\\x" + HexFormat.of().formatHex(seal.digest())).end();
        }
        sql.copy("audit_seal (position, entry, xid, digest)", rows);
    }

    /** Hands over links one by one, so that they need not fit into memory. */
    void each(long afterPosition, int most, Consumer<Sealed> taker) {
        sql.each(SEALED, SealRepository::readSealed, taker, afterPosition, most);
    }

    private static Seal readSeal(ResultSet row) throws SQLException {
        return new Seal(row.getLong("position"), row.getLong("entry"), row.getString("xid"), row.getBytes("digest"));
    }

    private static Unsealed readUnsealed(ResultSet row) throws SQLException {
        return new Unsealed(row.getString("xid"), AuditEntry.read(row));
    }

    private static Sealed readSealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getLong("position"),
                row.getLong("entry"),
                row.getBytes("digest"),
                row.getBoolean("present") ? AuditEntry.read(row) : null);
    }
}
