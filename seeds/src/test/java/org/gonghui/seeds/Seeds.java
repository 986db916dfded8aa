package org.gonghui.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The committed seed files, for the tests. */
final class Seeds {

    static final Path FOLDER = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final SeedFiles FILES = new SeedFiles(FOLDER);

    private static final RetryPolicy PATIENT = quick(Duration.ofSeconds(30));
    private static final RetryPolicy IMPATIENT = quick(Duration.ofMillis(300));

    private Seeds() {}

    /** A loader of the committed files that shows its progress as to a file. */
    static SeedLoader loader(URI gateway, OutputStream shown) {
        return loader(gateway, shown, PATIENT);
    }

    /** The same that soon gives up. */
    static SeedLoader impatientLoader(URI gateway, OutputStream shown) {
        return loader(gateway, shown, IMPATIENT);
    }

    private static SeedLoader loader(URI gateway, OutputStream shown, RetryPolicy policy) {
        ApiClient api = new ApiClient(gateway, () -> "token", policy);
        return new SeedLoader(api, FOLDER, new Progress(new PrintStream(shown, true, UTF_8), false));
    }

    static List<SeedRow> rows(String file) {
        return FILES.rows(file);
    }

    private static RetryPolicy quick(Duration limit) {
        return new RetryPolicy(limit, Duration.ofMillis(5), Duration.ofMillis(20));
    }

    /** The rows by their id, in file order; fails when an id is there twice. */
    static Map<String, SeedRow> byId(String file) {
        return rows(file).stream()
                .collect(toMap(
                        SeedRow::id,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException(one.id() + " twice in " + file);
                        },
                        LinkedHashMap::new));
    }
}
