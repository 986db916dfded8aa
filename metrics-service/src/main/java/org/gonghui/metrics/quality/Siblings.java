package org.gonghui.metrics.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.rollup.TreeNode;

/** What bodies that stand under one superior say for the same period, coverage and breakdown. */
final class Siblings {

    /** Fewer have no magnitude in common. */
    private static final int FEWEST = 5;

    private final Map<String, String> superiors = new HashMap<>();
    private final Map<Group, BigDecimal> medians = new HashMap<>();

    Siblings(List<TreeNode> tree, List<QualityFigure> figures) {
        tree.stream()
                .filter(body -> body.superior() != null)
                .forEach(body -> superiors.put(body.code(), body.superior()));
        Map<Group, List<BigDecimal>> values = new HashMap<>();
        figures.forEach(
                figure -> group(figure).ifPresent(group -> values.computeIfAbsent(group, none -> new ArrayList<>())
                        .add(figure.value())));
        values.forEach((group, all) -> {
            if (all.size() >= FEWEST) {
                medians.put(group, median(all));
            }
        });
    }

    private record Group(String superior, Coverage coverage, Period period, String breakdown) {}

    /** The median of a figure and its siblings; empty where there are too few. */
    Optional<BigDecimal> median(QualityFigure figure) {
        return group(figure).map(medians::get);
    }

    private Optional<Group> group(QualityFigure figure) {
        return Optional.ofNullable(superiors.get(figure.body()))
                .map(superior -> new Group(superior, figure.coverage(), figure.period(), figure.breakdown()));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return lower.add(upper).divide(BigDecimal.valueOf(2), Math.max(1, lower.scale() + 1), RoundingMode.HALF_UP);
    }
}
