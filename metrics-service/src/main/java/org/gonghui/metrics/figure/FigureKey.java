package org.gonghui.metrics.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.kit.identity.Citation;
import org.jspecify.annotations.Nullable;

/** The natural key of a figure in one line: {@code GD-ORG relief_recipients year 2024 2024 {} subtree 000#83}. */
final class FigureKey {

    private static final int LONGEST = 300;
    private static final int DIGEST = 32;

    private FigureKey() {}

    static String of(FigureRequest figure) {
        Period period = figure.period();
        Citation source = figure.source();
        return line(
                figure.body(),
                figure.metric(),
                period.kind().code(),
                period.from(),
                period.to(),
                "{" + Breakdowns.write(figure.parts()) + "}",
                figure.coverage().code(),
                source == null ? null : source.document() + "#" + (source.lines() == null ? "" : source.lines()));
    }

    /** The key of a row that has faults; null where it does not even name a body, a metric and a period. */
    static @Nullable String in(JsonNode row) {
        JsonNode period = row.path("period");
        JsonNode source = row.path("source");
        if (!row.path("body").isTextual() || !row.path("metric").isTextual() || !period.isObject()) {
            return null;
        }
        Map<String, String> breakdown = new TreeMap<>();
        row.path("breakdown")
                .properties()
                .forEach(part -> breakdown.put(part.getKey(), part.getValue().asText()));
        return line(
                row.path("body").textValue(),
                row.path("metric").textValue(),
                period.path("kind").textValue(),
                period.path("from").textValue(),
                period.path("to").textValue(),
                "{" + Breakdowns.write(breakdown) + "}",
                row.path("coverage").textValue(),
                source.isObject()
                        ? source.path("document").asText() + "#"
                                + source.path("lines").asText("")
                        : null);
    }

    private static String line(@Nullable String... parts) {
        String line =
                Arrays.stream(parts).map(part -> part == null ? "-" : part).collect(Collectors.joining(" "));
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST - DIGEST - 1) + " " + digest(line).substring(0, DIGEST);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
