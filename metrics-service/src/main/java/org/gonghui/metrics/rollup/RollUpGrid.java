package org.gonghui.metrics.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Many roll-ups of one year, as known now: some metrics of some bodies.
 *
 * @param bodies by code; empty where all children of a body are asked for
 * @param metrics by code; empty: all
 */
record RollUpGrid(
        List<String> bodies,
        @Nullable String childrenOf,
        List<String> metrics,
        int year,
        String breakdown,
        int pageSize,
        @Nullable String pageToken) {

    /** Throws {@code invalid-parameter} where these do not name bodies, metrics and one year, or ask for more of them. */
    static RollUpGrid of(RollUpParameters asked) {
        Faults faults = new Faults();
        List<String> bodies = codes(asked.body, "?body", asked.bodies, "?bodies", faults);
        List<String> metrics = codes(asked.metric, "?metric", asked.metrics, "?metrics", faults);
        if (bodies.isEmpty() && asked.childrenOf == null) {
            faults.add("?body", "required", Text.of("请给出 body、bodies 或 childrenOf", "Give body, bodies or childrenOf"));
        } else if (!bodies.isEmpty() && asked.childrenOf != null) {
            faults.add("?childrenOf", "ambiguous", Text.of("不能与 body、bodies 并用", "Give either bodies, or childrenOf"));
        }
        if (asked.year == null) {
            faults.add("?year", "required", Text.of("请给出 year", "Give year"));
        }
        refuse(asked.from != null, "?from", faults);
        refuse(asked.to != null, "?to", faults);
        refuse(asked.explain, "?explain", faults);
        refuse(asked.missing, "?missing", faults);
        refuse(asked.hierarchyAsOf != null, "?hierarchyAsOf", faults);
        refuse(asked.asKnownAt != null, "?asKnownAt", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        return new RollUpGrid(
                bodies,
                asked.childrenOf,
                metrics,
                Objects.requireNonNull(asked.year),
                asked.breakdown,
                asked.pageSize == null ? Integer.parseInt(PageLimits.DEFAULT_SIZE) : asked.pageSize,
                asked.pageToken);
    }

    private static List<String> codes(
            @Nullable String one, String itsName, @Nullable String many, String theirName, Faults faults) {
        if (one != null && many != null) {
            faults.add(
                    theirName,
                    "ambiguous",
                    Text.of("不能与 %s 并用", "Give either %s, or this").with(itsName.substring(1)));
        }
        List<String> codes = Stream.of(one, many)
                .filter(Objects::nonNull)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .toList();
        TreeSet<String> sorted = new TreeSet<>(codes);
        if (sorted.size() < codes.size()) {
            faults.add(theirName, "repeated", Text.of("同一代码出现两次", "Names a code twice"));
        }
        return List.copyOf(sorted);
    }

    private static void refuse(boolean given, String pointer, Faults faults) {
        if (given) {
            faults.add(
                    pointer,
                    "one_at_a_time",
                    Text.of("仅可与 metric、body 一起使用", "Goes with one metric and one body only: give metric and body"));
        }
    }

    /** The last roll-up of the page before: its body and its metric; both before everything where the list begins. */
    List<String> after() {
        PageToken token = PageToken.read(pageToken, filters(), 2);
        return token == null ? List.of("", "") : token.key();
    }

    String tokenAfter(String body, String metric) {
        return PageToken.write(filters(), body, metric);
    }

    private List<@Nullable Object> filters() {
        return Arrays.asList("roll-ups", bodies, childrenOf, metrics, year, breakdown);
    }
}
