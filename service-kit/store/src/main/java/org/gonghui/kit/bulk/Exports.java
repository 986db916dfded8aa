package org.gonghui.kit.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.change.Feed;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/**
 * Whole collections as NDJSON: each line is what the feed would tell of that key, in the order of the keys, all from
 * one transaction; the header {@link #FEED_CURSOR} says from where the feed goes on. Memory does not grow with the
 * collection.
 */
@Singleton
public class Exports {

    public static final String NDJSON = "application/x-ndjson";
    public static final String FEED_CURSOR = "Feed-Cursor";

    private static final String RETRY_SECONDS = "30";

    private final AgroalDataSource database;
    private final Feed feed;
    private final CurrentVertxRequest request;
    private final Duration longest;
    private final Semaphore free;

    Exports(
            AgroalDataSource database,
            Feed feed,
            CurrentVertxRequest request,
            @ConfigProperty(name = "gonghui.export.longest", defaultValue = "1h") Duration longest,
            @ConfigProperty(name = "gonghui.export.at-once", defaultValue = "4") int atOnce) {
        this.database = database;
        this.feed = feed;
        this.request = request;
        this.longest = longest;
        this.free = new Semaphore(atOnce);
    }

    /**
     * Answers the request under way with all documents of a resource, packed as the caller wants it.
     *
     * @throws Problem {@code unavailable} where too many exports are under way, {@code not-acceptable} where the caller
     *     takes no coding that there is
     */
    public Response of(String resource) {
        RoutingContext call = request.getCurrent();
        ContentCoding coding = ContentCoding.best(call.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElseThrow(Exports::noCoding);
        Snapshot snapshot = open(resource, coding);
        // An answer may end before its body is asked for: HEAD, or a caller who has gone.
        call.addEndHandler(ended -> call.vertx().executeBlocking(() -> {
            snapshot.close();
            return null;
        }));
        Response.ResponseBuilder answer = Response.ok(snapshot, NDJSON)
                .header(FEED_CURSOR, snapshot.cursor())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return coding == ContentCoding.IDENTITY
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_ENCODING, coding.code()).build();
    }

    /** Answers the request under way with lines that never change, packed as the caller wants them. */
    public Response ofUnchanging(StreamingOutput lines) {
        ContentCoding coding = ContentCoding.best(request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElseThrow(Exports::noCoding);
        // Closed only where everything went well: closing is what tells the caller that it has all.
        StreamingOutput packed = out -> {
            OutputStream packing = coding.pack(out);
            lines.write(packing);
            packing.close();
        };
        Response.ResponseBuilder answer = Response.ok(packed, NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return coding == ContentCoding.IDENTITY
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_ENCODING, coding.code()).build();
    }

    private Snapshot open(String resource, ContentCoding coding) {
        if (!free.tryAcquire()) {
            throw new Problem(
                            CommonProblem.UNAVAILABLE,
                            Text.of("正在进行的导出过多，请稍后再试", "Too many exports are under way; try again later"))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Snapshot opened = null;
        try {
            opened = Snapshot.open(database, feed, resource, coding, longest, free::release);
            return opened;
        } catch (SQLException refused) {
            throw new IllegalStateException("no snapshot can be taken of " + resource, refused);
        } finally {
            if (opened == null) {
                free.release();
            }
        }
    }

    private static Problem noCoding() {
        return new Problem(
                CommonProblem.NOT_ACCEPTABLE,
                Text.of("可用的内容编码：zstd、gzip、identity", "Content codings known here: zstd, gzip, identity"));
    }
}
