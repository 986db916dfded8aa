package org.gonghui.registrycopy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A registry that tells what a test wants it to tell. Its feed is a list of items, its cursor a place in the list, its
 * exports what is left of the list.
 */
public class StubRegistry implements QuarkusTestResourceLifecycleManager {

    private static final int PAGE = 2;
    private static final List<Item> ITEMS = new ArrayList<>();
    private static int epoch = 1;
    private static boolean down;
    private static int expired;
    private static int exports;
    private static int asked;
    private static Ending ending = Ending.WHOLE;

    private @Nullable HttpServer server;

    /** How an export ends. */
    enum Ending {
        WHOLE,
        /** The connection is lost. */
        CONNECTION_LOST,
        /** Something on the way makes a proper end of what came through. */
        CUT_BUT_PROPERLY_ENDED
    }

    private record Item(String resource, String key, long version, @Nullable String data, String op) {
        String json() {
            return """
                    {"resource":"%s","key":"%s","version":%d,"op":"%s","at":"2026-01-01T00:00:00Z","data":%s}"""
                    .formatted(resource, key, version, op, data);
        }

        String line() {
            String content = String.valueOf(data).strip();
            return content.substring(0, content.length() - 1) + ",\"version\":" + version
                    + ",\"updatedAt\":\"2026-01-01T00:00:00Z\"}\n";
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/api/v1/changes", StubRegistry::changes);
        server.createContext("/api/v1/bodies/export", export("body"));
        server.createContext("/api/v1/affiliations/export", export("affiliation"));
        server.start();
        return Map.of(
                "gonghui.registry.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    static synchronized void tellBody(String code, long version, String type) {
        tellBody(code, version, type, null);
    }

    static synchronized void tellBody(String code, long version, String type, @Nullable String foundedOn) {
        String date = foundedOn == null ? "null" : "\"" + foundedOn + "\"";
        String data =
                """
                {"code":"%s","name":{"zh":"%1$s","en":null},"type":"%s","level":"county","foundedOn":%s,"dissolvedOn":null}"""
                        .formatted(code, type, date);
        ITEMS.add(new Item("body", code, version, data, "upsert"));
        StubRegistry.class.notifyAll();
    }

    /**
     * A body that ended.
     *
     * @param mergedInto null: it was dissolved
     * @param parts bodies that were split off before
     */
    static synchronized void tellEnded(
            String code, long version, String dissolvedOn, @Nullable String mergedInto, String... parts) {
        Stream<String> successors = Stream.concat(Stream.of(parts), Stream.ofNullable(mergedInto));
        String told = ",\"mergedInto\":" + (mergedInto == null ? null : quoted(mergedInto));
        tellEnded(code, version, dissolvedOn, successors, told);
    }

    /** The same by a registry that does not know mergers from parts yet. */
    static synchronized void tellEndedAsBefore(String code, long version, String dissolvedOn, String... successors) {
        tellEnded(code, version, dissolvedOn, Stream.of(successors), "");
    }

    private static void tellEnded(
            String code, long version, String dissolvedOn, Stream<String> successors, String more) {
        String data =
                """
                {"code":"%s","name":{"zh":"%1$s","en":null},"type":"town_federation","level":"town","foundedOn":null,\
                "dissolvedOn":"%s","successors":%s%s}"""
                        .formatted(
                                code,
                                dissolvedOn,
                                successors.map(StubRegistry::quoted).toList(),
                                more);
        ITEMS.add(new Item("body", code, version, data, "upsert"));
        StubRegistry.class.notifyAll();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    static synchronized void tellDeleted(String code, long version) {
        ITEMS.add(new Item("body", code, version, null, "delete"));
        StubRegistry.class.notifyAll();
    }

    static synchronized void tellAffiliation(String id, String body, String superior) {
        String data =
                """
                {"id":"%s","body":"%s","superior":"%s","kind":"primary","validFrom":null,"validTo":null}"""
                        .formatted(id, body, superior);
        ITEMS.add(new Item("affiliation", id, 1, data, "upsert"));
        StubRegistry.class.notifyAll();
    }

    /** Tells something that nobody has heard of yet. */
    static synchronized void tellUnknown(String code, String op) {
        ITEMS.add(new Item("body", code, 1, "{\"code\":\"" + code + "\"}", op));
        StubRegistry.class.notifyAll();
    }

    /** As if it had never been. */
    static synchronized void forget(String code) {
        ITEMS.removeIf(item -> item.key().equals(code));
        StubRegistry.class.notifyAll();
    }

    static synchronized void setDown(boolean isDown) {
        down = isDown;
        StubRegistry.class.notifyAll();
    }

    static synchronized void endExports(Ending how) {
        ending = how;
    }

    /** From now on, older cursors have expired. */
    static synchronized void beginNewEpoch() {
        epoch++;
        StubRegistry.class.notifyAll();
    }

    /** How often a cursor was refused. */
    static synchronized int expired() {
        return expired;
    }

    /** How often somebody asked for changes. */
    static synchronized int asked() {
        return asked;
    }

    /** How many exports of bodies were asked for. */
    static synchronized int exports() {
        return exports;
    }

    private static synchronized void changes(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        String cursor = String.valueOf(query.get("cursor"));
        asked++;
        keepWaiting(cursor, query);
        if (down) {
            respond(exchange, 500, "");
        } else if (!cursor.startsWith(epoch + ".")) {
            expired++;
            respond(exchange, 410, "");
        } else {
            List<Integer> news = newsAfter(cursor, query.get("resource"));
            List<Integer> page = news.subList(0, Math.min(PAGE, news.size()));
            boolean caughtUp = page.size() == news.size();
            int next = caughtUp ? ITEMS.size() : page.get(PAGE - 1) + 1;
            String items = page.stream().map(ITEMS::get).map(Item::json).collect(Collectors.joining(","));
            respond(
                    exchange,
                    200,
                    "{\"items\":[" + items + "],\"nextCursor\":\"" + epoch + "." + next + "\",\"caughtUp\":" + caughtUp
                            + ",\"added\":1}");
        }
    }

    /** Until there is something to say, or the time is over. */
    private static void keepWaiting(String cursor, Map<String, String> query) {
        int seconds = Integer.parseInt(query.getOrDefault("waitSeconds", "0"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!down && !hasNews(cursor, query.get("resource")) && System.nanoTime() < end) {
            try {
                TimeUnit.NANOSECONDS.timedWait(StubRegistry.class, end - System.nanoTime());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean hasNews(String cursor, @Nullable String resource) {
        return !cursor.startsWith(epoch + ".") || !newsAfter(cursor, resource).isEmpty();
    }

    /** The places of what a reader of a resource has not heard yet. */
    private static List<Integer> newsAfter(String cursor, @Nullable String resource) {
        return IntStream.range(Integer.parseInt(cursor.substring(cursor.indexOf('.') + 1)), ITEMS.size())
                .filter(place -> ITEMS.get(place).resource().equals(resource))
                .boxed()
                .toList();
    }

    private static HttpHandler export(String resource) {
        return exchange -> {
            byte[] packed = packed(resource);
            boolean whole;
            synchronized (StubRegistry.class) {
                exports += resource.equals("body") ? 1 : 0;
                whole = ending == Ending.WHOLE;
                exchange.getResponseHeaders().set("Feed-Cursor", epoch + "." + ITEMS.size());
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            if (down) {
                respond(exchange, 500, "");
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(whole ? packed : Arrays.copyOf(packed, packed.length - 5));
            exchange.getResponseBody().flush();
            if (ending == Ending.CONNECTION_LOST) {
                throw new IOException("the connection is lost");
            }
            exchange.close();
        };
    }

    private static synchronized byte[] packed(String resource) throws IOException {
        Map<String, Item> last = new LinkedHashMap<>();
        ITEMS.stream().filter(item -> item.resource().equals(resource)).forEach(item -> last.put(item.key(), item));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream lines = new GZIPOutputStream(packed)) {
            for (Item item : last.values()) {
                lines.write((item.data() == null ? "" : item.line()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String parameter : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
