package org.gonghui.kit.sync;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a sibling's feed and exports over HTTP, with the token of this service, as any partner does. */
@Singleton
public class FeedClient {

    private static final String AUTHORIZATION = "Authorization";
    private static final String GZIP = "gzip";
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int PAGE = 500;
    private static final int BUFFER = 1 << 16;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PARTS = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ObjectReader page;
    private final ObjectReader line;
    private final Optional<Path> tokenFile;
    private final Duration wait;

    FeedClient(
            ObjectMapper json,
            @ConfigProperty(name = "gonghui.token.file") Optional<Path> tokenFile,
            @ConfigProperty(name = "gonghui.feed.wait", defaultValue = "20s") Duration wait) {
        this.page = json.readerFor(FeedPage.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.line = json.readerFor(JsonNode.class);
        this.tokenFile = tokenFile;
        this.wait = wait;
    }

    /** The cursor is no longer known to the feed: the copy has to be made anew. */
    static final class CursorExpired extends IOException {
        CursorExpired() {
            super("the cursor has expired");
        }
    }

    /** How long a quiet feed may leave a question open; afterwards something is wrong with the sibling or the line. */
    Duration longestSilence() {
        return wait.plus(CONNECT);
    }

    /**
     * A page of changes after the cursor.
     *
     * @param patient whether the sibling may keep the question for a while where it has nothing to say
     */
    FeedPage read(FollowedResource followed, String cursor, boolean patient) throws IOException, InterruptedException {
        Duration kept = patient ? wait : Duration.ZERO;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(changes(followed, cursor, kept)).timeout(PATIENCE.plus(kept));
        Optional<String> token = token();
        token.ifPresent(present -> request.header(AUTHORIZATION, present));
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == GONE) {
            throw new CursorExpired();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("the feed answered " + answer.statusCode());
        }
        return page.readValue(answer.body());
    }

    /**
     * Begins to read everything there is.
     *
     * <p>Only gzip is taken: its trailer shows that nothing is missing, even where something on the way ends a broken
     * answer as if it were whole. And this client's timeout holds between any two parts, not only before the first.
     */
    FeedSnapshot snapshot(FollowedResource followed) throws IOException {
        URI address = URI.create(followed.source() + "/api/v1/" + followed.collection() + "/export");
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) BETWEEN_PARTS.toMillis());
        connection.setRequestProperty("Accept-Encoding", GZIP);
        token().ifPresent(present -> connection.setRequestProperty(AUTHORIZATION, present));
        if (connection.getResponseCode() != OK) {
            connection.disconnect();
            throw new IOException("the export answered " + connection.getResponseCode());
        }
        String cursor = connection.getHeaderField("Feed-Cursor");
        if (cursor == null || !GZIP.equals(connection.getContentEncoding())) {
            connection.disconnect();
            throw new IOException("the export has no Feed-Cursor, or is not packed");
        }
        GZIPInputStream lines = new GZIPInputStream(connection.getInputStream(), BUFFER);
        return new FeedSnapshot(followed, cursor, line.readValues(lines), connection::disconnect);
    }

    private Optional<String> token() throws IOException {
        return tokenFile.isPresent()
                ? Optional.of("Bearer " + Files.readString(tokenFile.get()).strip())
                : Optional.empty();
    }

    private URI changes(FollowedResource followed, String cursor, Duration kept) {
        String waiting = kept.isZero() ? "" : "&waitSeconds=" + kept.toSeconds();
        return URI.create(followed.source() + "/api/v1/changes?limit=" + PAGE + "&resource="
                + encode(followed.resource()) + "&cursor=" + encode(cursor) + waiting);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
