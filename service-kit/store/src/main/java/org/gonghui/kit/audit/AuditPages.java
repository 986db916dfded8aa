package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gonghui.kit.access.AuditAction;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Finds entries of the audit trail, oldest first. */
@Singleton
public class AuditPages {

    private final Sql sql;

    AuditPages(Sql sql) {
        this.sql = sql;
    }

    /**
     * The next entries after one.
     *
     * @param after number of that entry; 0: from the first
     * @param resource null: of all kinds
     * @param key null: of all of the kind; only with a kind
     * @param action null: whatever was done
     */
    public List<AuditEntryView> after(
            long after, @Nullable String resource, @Nullable String key, @Nullable AuditAction action, int limit) {
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (action != null && key == null) {
            columns.add("action");
            values.add(action.code());
        }
        if (resource != null) {
            columns.add("resource");
            values.add(resource);
        }
        if (key != null) {
            columns.add("key");
            values.add(key);
        }
        return find(columns, values, after, key == null ? null : action, limit);
    }

    /**
     * By the index that begins with the columns. Rows are compared as wholes: with a condition for each column the planner
     * may hope to meet some by going through all entries in their order, and there may be none.
     *
     * @param done of the few entries of one key, only those in which this was done
     */
    private List<AuditEntryView> find(
            List<String> columns, List<Object> values, long after, @Nullable AuditAction done, int limit) {
        String order = String.join(", ", columns) + (columns.isEmpty() ? "id" : ", id");
        List<Object> all = new ArrayList<>(values);
        all.add(after);
        StringBuilder page = new StringBuilder("SELECT %s FROM audit_entry e WHERE (%s) > (%s)"
                .formatted(AuditEntry.COLUMNS, order, marks(columns.size() + 1)));
        if (!columns.isEmpty()) {
            page.append(" AND (%s) <= (%s)".formatted(String.join(", ", columns), marks(columns.size())));
            all.addAll(values);
        }
        if (done != null) {
            page.append(" AND action = ?");
            all.add(done.code());
        }
        all.add(limit);
        return sql.list(
                page.append(" ORDER BY ").append(order).append(" LIMIT ?").toString(),
                row -> AuditEntry.read(row).view(),
                all.toArray());
    }

    private static String marks(int values) {
        return String.join(", ", Collections.nCopies(values, "?"));
    }
}
