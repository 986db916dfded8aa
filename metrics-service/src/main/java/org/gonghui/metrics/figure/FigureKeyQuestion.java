package org.gonghui.metrics.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for many figures by their natural keys. An index serves {@code =} and {@code IS NULL}, but not a comparison that
 * takes nulls for equal: so there is a question for each choice of parts that are null.
 */
final class FigureKeyQuestion {

    private static final Map<String, Function<FigureRequest, @Nullable String>> PARTS = parts();

    private FigureKeyQuestion() {}

    /** The parts of its key that a figure has: those who have the same belong to one question. */
    static List<String> given(FigureRequest figure) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().apply(figure) != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The question about figures that have these parts. */
    static String about(List<String> given) {
        String conditions = PARTS.keySet().stream()
                .map(part ->
                        given.contains(part) ? "f.%1$s = asked.%1$s".formatted(part) : "f.%s IS NULL".formatted(part))
                .map(condition -> condition.replace("asked.ends_in", "asked.ends_in::int"))
                .collect(Collectors.joining(" AND "));
        String arrays = given.stream().map(part -> "?").collect(Collectors.joining(", "));
        return """
                SELECT f.* FROM unnest(%s) AS asked (%s)
                CROSS JOIN LATERAL (SELECT * FROM figure f WHERE %s AND f.basis = 'REPORTED' LIMIT 1) AS f
                """
                .formatted(arrays, String.join(", ", given), conditions);
    }

    /** The arrays for the question about figures that have these parts. */
    static Object[] values(List<String> given, Collection<FigureRequest> figures) {
        return given.stream()
                .map(part -> figures.stream().map(PARTS.get(part)).toArray(String[]::new))
                .toArray();
    }

    private static Map<String, Function<FigureRequest, @Nullable String>> parts() {
        Map<String, Function<FigureRequest, @Nullable String>> parts = new LinkedHashMap<>();
        parts.put("ends_in", figure -> Integer.toString(figure.period().endsIn()));
        parts.put("metric", FigureRequest::metric);
        parts.put("body", FigureRequest::body);
        parts.put("period_kind", figure -> figure.period().kind().name());
        parts.put("period_from", figure -> figure.period().from());
        parts.put("period_to", figure -> figure.period().to());
        parts.put("breakdown", figure -> Breakdowns.write(figure.parts()));
        parts.put("coverage", figure -> figure.coverage().name());
        parts.put(
                "source_document",
                figure -> figure.source() == null ? null : figure.source().document());
        parts.put(
                "source_lines",
                figure -> figure.source() == null ? null : figure.source().lines());
        return parts;
    }
}
