package org.gonghui.metrics.derive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedConsumer;
import org.gonghui.kit.sync.FeedItem;

/** Tells what the programme service's feed would: its own documents, with what a test changes in them. */
@Singleton
public class ProgrammeFeed {

    static final long GENERATION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENTS = Path.of("..", "programme-service", "src", "main", "resources", "examples");

    private final StationConsumer stations;
    private final ActivityConsumer activities;
    private final ReliefCountConsumer reliefCounts;
    private final Sql sql;

    ProgrammeFeed(StationConsumer stations, ActivityConsumer activities, ReliefCountConsumer reliefCounts, Sql sql) {
        this.stations = stations;
        this.activities = activities;
        this.reliefCounts = reliefCounts;
        this.sql = sql;
    }

    /** Marks the copy as read to its end. */
    void markRead() {
        sql.run("INSERT INTO feed_position (feed, generation, caught_up) VALUES"
                + " ('programme.station', 1, now()), ('programme.activity', 1, now()),"
                + " ('programme.relief_count', 1, now())"
                + " ON CONFLICT (feed) DO UPDATE SET caught_up = now()");
    }

    /** As if the programme service had never been reached. */
    void markNeverRead() {
        sql.run("DELETE FROM feed_position WHERE feed LIKE 'programme.%'");
    }

    /** A care station of a body that was built on a day, and its id; the changes are members of its document. */
    String station(String host, String builtOn, String changes) {
        return station(UUID.randomUUID().toString(), 1, host, builtOn, changes);
    }

    String station(String id, long version, String host, String builtOn, String changes) {
        ObjectNode document = document("Station").put("host", host).put("builtOn", builtOn);
        tellStation(id, version, changed(document, changes));
        return id;
    }

    void tellStation(String id, long version, JsonNode document) {
        apply(stations, List.of(new FeedItem("station", id, version, "upsert", "", document)), GENERATION);
    }

    void stationDeleted(String id, long version) {
        apply(stations, List.of(new FeedItem("station", id, version, "delete", "", null)), GENERATION);
    }

    /** What a body did on a day; the changes are members of its document. */
    String activity(String organiser, String day, String changes) {
        String id = UUID.randomUUID().toString();
        ObjectNode document = document("Activity").put("organiser", organiser);
        document.putObject("period").put("from", day).put("to", day);
        apply(
                activities,
                List.of(new FeedItem("activity", id, 1, "upsert", "", changed(document, changes))),
                GENERATION);
        return id;
    }

    /** A snapshot after the programme service was restored from a backup, with this one station. */
    void stationsRestored(long generation, String id, long version, String host) {
        ObjectNode document = document("Station").put("host", host);
        apply(stations, List.of(new FeedItem("station", id, version, "upsert", "", document)), generation);
        QuarkusTransaction.requiringNew().run(() -> stations.forgetBefore(generation));
    }

    /** What the programme service counts of a body with all below it; the changes are members of its document. */
    void reliefCount(String body, int year, String casesOf, long version, String changes) {
        String id = body + "." + year + "." + casesOf;
        ObjectNode document = document("ReliefCount").put("id", id);
        document.put("body", body).put("year", year).put("casesOf", casesOf);
        FeedItem item = new FeedItem("relief_count", id, version, "upsert", "", changed(document, changes));
        apply(reliefCounts, List.of(item), GENERATION);
    }

    private static void apply(FeedConsumer consumer, List<FeedItem> items, long generation) {
        QuarkusTransaction.requiringNew().run(() -> consumer.apply(items, generation));
    }

    static ObjectNode document(String example) {
        try {
            return (ObjectNode)
                    JSON.readTree(DOCUMENTS.resolve(example + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode changed(ObjectNode document, String changes) {
        try {
            return document.setAll((ObjectNode) JSON.readTree(changes));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
