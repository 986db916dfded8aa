package org.gonghui.example.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.gonghui.example.mirror.Api.CursorExpired;
import org.gonghui.example.mirror.Api.Snapshot;
import org.gonghui.example.mirror.MirrorTable.Checksum;

/**
 * Brings the copy of one resource up to date. May be killed at any moment: records and position move in one
 * transaction, so the next run goes on where this one was.
 */
final class ResourceMirror {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1000;
    private static final int ATTEMPTS = 10;

    private final String resource;
    private final String collection;
    private final Api api;
    private final MirrorTable table;

    ResourceMirror(String resource, String collection, Api api, MirrorTable table) {
        this.resource = resource;
        this.collection = collection;
        this.api = api;
        this.table = table;
    }

    /** What a run did. */
    record Report(long snapshot, long changes, Checksum checksum) {}

    /**
     * Takes a snapshot where there is none, then what changed, and compares counts and digests.
     *
     * @throws IOException if the copy differs from the federation's records; the next run begins with a snapshot
     */
    Report run() throws IOException, InterruptedException, SQLException {
        long taken = table.cursor().isPresent() ? 0 : snapshot();
        long changed;
        try {
            changed = drain();
        } catch (CursorExpired expired) {
            table.rollback();
            taken = snapshot();
            changed = drain();
        }
        return verify(taken, changed);
    }

    private long snapshot() throws IOException, InterruptedException, SQLException {
        Snapshot snapshot = api.export(collection);
        long rows = 0;
        table.clear();
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(snapshot.lines(), StandardCharsets.UTF_8));
                PreparedStatement upsert = table.upsert()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                add(upsert, key(record), record.path("version").longValue(), line);
                rows++;
                if (rows % BATCH == 0) {
                    upsert.executeBatch();
                }
            }
            upsert.executeBatch();
        }
        table.moveTo(snapshot.cursor());
        table.commit();
        return rows;
    }

    /** The key of a record in the feed: its code, or its id. */
    private static String key(JsonNode record) {
        return record.path(record.has("code") ? "code" : "id").asText();
    }

    private long drain() throws IOException, InterruptedException, SQLException {
        long changes = 0;
        boolean caughtUp = false;
        while (!caughtUp) {
            JsonNode page = api.changes(resource, table.cursor().orElseThrow());
            take(page.path("items"));
            table.moveTo(page.path("nextCursor").asText());
            table.commit();
            changes += page.path("items").size();
            caughtUp = page.path("caughtUp").booleanValue();
        }
        return changes;
    }

    private void take(Iterable<JsonNode> items) throws SQLException {
        try (PreparedStatement upsert = table.upsert();
                PreparedStatement delete = table.delete()) {
            for (JsonNode item : items) {
                String key = item.path("key").asText();
                long version = item.path("version").longValue();
                if (item.path("op").asText().equals("delete")) {
                    delete.setString(1, key);
                    delete.setLong(2, version);
                    delete.addBatch();
                } else {
                    add(upsert, key, version, item.path("data").toString());
                }
            }
            upsert.executeBatch();
            delete.executeBatch();
        }
    }

    private static void add(PreparedStatement upsert, String key, long version, String document) throws SQLException {
        upsert.setString(1, key);
        upsert.setLong(2, version);
        upsert.setString(3, document);
        upsert.addBatch();
    }

    /** The checksum is of a moment between two reads: if nothing changed between them, the copy must have the same. */
    private Report verify(long taken, long changed) throws IOException, InterruptedException, SQLException {
        long changes = changed;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            JsonNode theirs = api.checksum(resource);
            long meanwhile = drain();
            changes += meanwhile;
            if (meanwhile == 0) {
                Checksum ours = table.checksum();
                Checksum expected = new Checksum(
                        theirs.path("count").longValue(), theirs.path("digest").asText());
                if (!ours.equals(expected)) {
                    table.forgetPosition();
                    throw new IOException(resource + ": the copy has " + ours + ", the federation " + expected);
                }
                return new Report(taken, changes, ours);
            }
        }
        throw new IOException(resource + ": changes so fast that it could not be verified; run again");
    }

    /** What the command line prints of a run. */
    static List<Object> columns(String resource, Report report) {
        return List.of(
                resource,
                report.snapshot(),
                report.changes(),
                report.checksum().count(),
                report.checksum().digest());
    }
}
