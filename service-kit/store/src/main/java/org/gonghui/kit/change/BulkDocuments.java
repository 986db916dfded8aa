package org.gonghui.kit.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.kit.database.CopyText;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Calendar;

/**
 * Many public documents at once, for imports: no audit entry for each. By the rule of {@link Documents}: lock, read state,
 * write, publish. Everything takes part in the open transaction.
 */
@Singleton
public class BulkDocuments {

    /** A join: a long array in {@code = ANY} is searched from its beginning for each row where a plan scans the table. */
    private static final String LOCK =
            """
            SELECT present.key, present.doc
            FROM unnest(?) AS asked (key) JOIN feed_entry present ON present.resource = ? AND present.key = asked.key
            WHERE NOT present.deleted ORDER BY present.key FOR UPDATE OF present
            """;

    /** A copy takes no expressions, so the numbers of its rows come first. */
    private static final String NUMBERS =
            "SELECT pg_current_xact_id()::text AS xid, nextval('feed_seq') AS seq FROM generate_series(1, ?)";

    private static final String CHANGE =
            """
            UPDATE feed_entry present
            SET xid = pg_current_xact_id(), seq = nextval('feed_seq'), version = present.version + 1, at = ?, doc = changed.doc
            FROM unnest(?, ?) AS changed (key, doc)
            WHERE present.resource = ? AND present.key = changed.key AND present.doc IS DISTINCT FROM changed.doc
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final FeedResources resources;
    private final Calendar calendar;

    BulkDocuments(Sql sql, ObjectMapper json, FeedResources resources, Calendar calendar) {
        this.sql = sql;
        this.json = json;
        this.resources = resources;
        this.calendar = calendar;
    }

    /**
     * A document as it is stored.
     *
     * @param content JSON without version
     */
    public record Rendered(String resource, String key, String content) {}

    private record Stamp(String xid, long seq) {}

    /** Renders a document as {@link Documents#publish} does. */
    public Rendered render(String resource, String key, Object view) {
        try {
            return new Rendered(resource, key, json.writeValueAsString(view));
        } catch (JsonProcessingException notRenderable) {
            throw new IllegalStateException(notRenderable);
        }
    }

    /** Keeps others from changing these resources until the transaction ends; answers the contents of those there are. */
    public Map<String, String> lock(String resource, Collection<String> keys) {
        record Content(String key, String doc) {}
        return sql
                .list(
                        LOCK,
                        row -> new Content(row.getString("key"), row.getString("doc")),
                        keys.toArray(String[]::new),
                        resource)
                .stream()
                .collect(Collectors.toMap(Content::key, Content::doc));
    }

    /** Writes documents of resources that were not there before; one that is there after all breaks a constraint. */
    public void publishNew(Collection<Rendered> documents) {
        List<Rendered> sorted = documents.stream()
                .sorted(Comparator.comparing(Rendered::resource).thenComparing(Rendered::key))
                .toList();
        List<Stamp> numbers =
                sql.list(NUMBERS, row -> new Stamp(row.getString("xid"), row.getLong("seq")), sorted.size());
        OffsetDateTime now = now();
        CopyText rows = new CopyText();
        for (int at = 0; at < sorted.size(); at++) {
            Rendered document = sorted.get(at);
            rows.add(document.resource()).add(document.key());
            rows.add(numbers.get(at).xid()).add(numbers.get(at).seq());
            rows.add(1).add(false).add(now).add(document.content());
            rows.add(resources.isConfidential(document.resource())).end();
        }
        sql.copy("feed_entry (resource, key, xid, seq, version, deleted, at, doc, confidential)", rows);
    }

    /** Writes new contents of locked documents of one kind; those that look as before stay as they are. */
    public void publishChanged(String resource, List<Rendered> documents) {
        if (documents.isEmpty()) {
            return;
        }
        String[] keys = documents.stream().map(Rendered::key).toArray(String[]::new);
        String[] contents = documents.stream().map(Rendered::content).toArray(String[]::new);
        sql.run(CHANGE, now(), keys, contents, resource);
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }
}
