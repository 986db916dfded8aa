package org.gonghui.kit.bulk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Actor;
import org.jspecify.annotations.Nullable;

/** Makes jobs of rows. */
final class JobColumns {

    private JobColumns() {}

    static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("collection"),
                ImportFormat.valueOf(row.getString("format")),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("validate_only"),
                JobState.valueOf(row.getString("state")),
                new Actor(
                        row.getString("subject"),
                        row.getString("client"),
                        texts(row.getArray("roles")),
                        texts(row.getArray("bodies"))),
                row.getString("request_id"),
                row.getString("trace_id"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getObject("total", Long.class),
                new JobCounts(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("not_applied")),
                row.getInt("done_rank"),
                row.getLong("done_line"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("problem_zh"),
                row.getString("problem_en"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
