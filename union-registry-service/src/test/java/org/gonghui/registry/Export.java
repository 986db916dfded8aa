package org.gonghui.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;

/** How tests ask for exports. */
final class Export {

    static final String BODIES = "/api/v1/bodies/export";

    private Export() {}

    static HttpRequest.Builder request(URI registry, String acceptEncoding) {
        return HttpRequest.newBuilder(registry.resolve(BODIES))
                .header("Authorization", "Bearer " + Tokens.of("partner"))
                .header("Accept-Encoding", acceptEncoding);
    }

    static HttpResponse<InputStream> open(URI registry, String acceptEncoding)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(registry, acceptEncoding).build(), BodyHandlers.ofInputStream());
    }

    static void run(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Other tests write documents that are none of a body, which break the contract. */
    static void forgetWhatWasMadeUp() throws SQLException {
        run("DELETE FROM feed_entry WHERE resource = 'body' AND doc NOT LIKE '%\"name\"%'");
    }
}
