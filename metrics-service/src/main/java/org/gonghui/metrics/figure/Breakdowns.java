package org.gonghui.metrics.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.Dimension;
import org.gonghui.metrics.catalogue.MetricRules;

/** Breakdowns, and the one way to write each: {@code participants:workers,…}, dimensions in order. */
public final class Breakdowns {

    public static final String PATTERN = "^([a-z0-9_]+:[a-z0-9_]+(,[a-z0-9_]+:[a-z0-9_]+)*)?$";

    private Breakdowns() {}

    public static String write(Map<String, String> breakdown) {
        return new TreeMap<>(breakdown)
                .entrySet().stream()
                        .map(part -> part.getKey() + ':' + part.getValue())
                        .collect(Collectors.joining(","));
    }

    /** Reads what {@link #write} wrote, or a text of this {@link #PATTERN}. */
    public static SortedMap<String, String> read(String text) {
        SortedMap<String, String> breakdown = new TreeMap<>();
        Arrays.stream(text.split(",", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
            int colon = part.indexOf(':');
            breakdown.put(part.substring(0, colon), part.substring(colon + 1));
        });
        return breakdown;
    }

    /** Notes that a text of this {@link #PATTERN} names a dimension twice. */
    public static void checkOnce(String text, String pointer, Faults faults) {
        if (read(text).size() < text.chars().filter(c -> c == ':').count()) {
            faults.add(pointer, "repeated", Text.of("同一维度出现两次", "Names a dimension twice"));
        }
    }

    /** Notes dimensions and values that the metric does not have. */
    public static void check(Map<String, String> breakdown, MetricRules metric, String pointer, Faults faults) {
        breakdown.forEach((code, value) -> {
            Optional<Dimension> dimension = metric.dimension(code);
            if (dimension.isEmpty()) {
                faults.add(
                        pointer + "/" + code,
                        "unknown_dimension",
                        Text.of("指标没有此维度", "The metric has no such dimension"));
            } else if (!dimension.get().values().contains(value)) {
                faults.add(
                        pointer + "/" + code,
                        "unknown_value",
                        Text.of("应为以下之一：%s", "One of %s")
                                .with(String.join(", ", dimension.get().values())));
            }
        });
    }
}
