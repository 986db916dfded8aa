package org.gonghui.metrics.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.rollup.Look.Seen;
import org.gonghui.metrics.rollup.Look.Standing;
import org.jspecify.annotations.Nullable;

/** A body in a {@link Descent}, below one of the bodies that it was asked for. */
final class Place {

    final String root;
    final String body;
    private final @Nullable Place above;
    private final @Nullable String type;
    private final Map<String, Cell> cells = new HashMap<>();
    private final List<MetricRules> open;
    private boolean parent;

    /** What is known of one metric here. */
    private static final class Cell {

        private final MetricRules metric;
        private final Standing standing;
        private Subtotal below;

        private Cell(MetricRules metric, Standing standing) {
            this.metric = metric;
            this.standing = standing;
            this.below = standing.kept().orElse(Subtotal.NONE);
        }

        private boolean isOpen() {
            return standing.kept().isEmpty();
        }
    }

    /**
     * Begins with what the body says itself, and with what is kept.
     *
     * @param metrics those that are looked for
     */
    Place(String root, @Nullable Place above, String body, Seen seen, List<MetricRules> metrics) {
        this.root = root;
        this.above = above;
        this.body = body;
        this.type = seen.type();
        metrics.forEach(metric ->
                cells.put(metric.code(), new Cell(metric, seen.standings().get(metric.code()))));
        List<MetricRules> notKept =
                metrics.stream().filter(metric -> cell(metric).isOpen()).toList();
        this.open = notKept.size() == metrics.size() ? metrics : notKept;
    }

    /** Metrics of which the subtotal is not kept. */
    List<MetricRules> open() {
        return open;
    }

    void hasChildren() {
        parent = true;
    }

    /** Lets the superior have what is contributed here. To be called once all below have done so. */
    void contribute() {
        if (above != null) {
            cells.forEach((metric, cell) -> {
                Cell sum = above.cells.get(metric);
                sum.below = sum.below.plus(totals(cell));
            });
        }
    }

    /** What is known of a metric that was looked for, once all below have contributed. */
    Totals totals(MetricRules metric) {
        return totals(cell(metric));
    }

    private Totals totals(Cell cell) {
        return cell.standing.totals(cell.metric.expects(type), cell.below);
    }

    private Cell cell(MetricRules metric) {
        return cells.get(metric.code());
    }

    /** What was added up here and would have to be again. */
    List<Added> added() {
        List<Added> added = new ArrayList<>();
        if (parent) {
            open.forEach(metric -> added.add(new Added(body, metric, cell(metric).below)));
        }
        return added;
    }

    /** A subtotal that is not kept yet. */
    record Added(String body, MetricRules metric, Subtotal subtotal) {}
}
