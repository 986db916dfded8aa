package org.gonghui.kit.sync;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
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
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads a sibling's feed over HTTP, with the token of this service, as any partner does. */
@Singleton
public class FeedClient {

    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectReader json;
    private final Optional<Path> tokenFile;

    FeedClient(ObjectMapper json, @ConfigProperty(name = "gonghui.token.file") Optional<Path> tokenFile) {
        this.json = json.readerFor(FeedPage.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.tokenFile = tokenFile;
    }

    /** The cursor is no longer known to the feed: the copy has to be made anew. */
    static final class CursorExpired extends IOException {
        CursorExpired() {
            super("the cursor has expired");
        }
    }

    FeedPage read(FeedConsumer consumer, @Nullable String cursor) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(consumer, cursor)).timeout(PATIENCE);
        if (tokenFile.isPresent()) {
            request.header(
                    "Authorization",
                    "Bearer " + Files.readString(tokenFile.get()).strip());
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == GONE) {
            throw new CursorExpired();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("the feed answered " + answer.statusCode());
        }
        return json.readValue(answer.body());
    }

    private static URI address(FeedConsumer consumer, @Nullable String cursor) {
        String resources = String.join(",", new TreeSet<>(consumer.resources()));
        String query = "?limit=" + PAGE + "&resource=" + encode(resources)
                + (cursor == null ? "" : "&cursor=" + encode(cursor));
        return URI.create(consumer.source() + "/api/v1/changes" + query);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
