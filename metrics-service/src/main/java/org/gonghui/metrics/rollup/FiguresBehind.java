package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.rollup.Look.Seen;
import org.gonghui.metrics.rollup.Look.Standing;

/**
 * Finds the first figures that roll-ups of a year are made of: those of the body itself, then those of its children, and
 * so on. It ends with as many as are asked for, and goes past bodies of which it is kept that there is nothing below
 * them. All its questions to the database have to be of one state.
 */
final class FiguresBehind {

    private final SubtotalRepository subtotals;
    private final TreeRepository trees;
    private final int most;
    private final Map<Asked, List<UUID>> found = new HashMap<>();
    private final Set<Visit> visited = new HashSet<>();

    private record Asked(String root, String metric) {}

    private record Visit(String root, String body) {}

    /** A body below (or the one) that is asked for, with those metrics of which more is to be found below it. */
    private record Spot(String root, String body, List<MetricRules> metrics) {}

    FiguresBehind(SubtotalRepository subtotals, TreeRepository trees, int most) {
        this.subtotals = subtotals;
        this.trees = trees;
        this.most = most;
    }

    /** Looks for those of some bodies, all in the trees of the metrics of a sheet. */
    void find(YearSheet sheet, Collection<String> bodies) {
        Map<String, Seen> seen = subtotals.look(sheet, bodies).bodies();
        seen.forEach((body, said) -> sheet.metrics().stream()
                .filter(metric -> said.isIn(sheet, metric))
                .forEach(metric -> {
                    Standing standing = said.standings().get(metric.code());
                    Stream.of(standing.claim(), standing.own())
                            .flatMap(Optional::stream)
                            .forEach(val -> take(body, metric, val));
                }));
        for (YearSheet part : sheet.oneTreeEach()) {
            OneTree tree = new OneTree(subtotals, trees, part);
            visited.clear();
            List<Spot> level = seen.entrySet().stream()
                    .filter(body -> body.getValue().isIn(part, part.metrics().get(0)))
                    .sorted(Map.Entry.comparingByKey())
                    .map(body -> spot(body.getKey(), body.getKey(), part.metrics(), body.getValue()))
                    .toList();
            level.forEach(this::isNew);
            while (!level.isEmpty()) {
                level = below(tree, stillOpen(level));
            }
        }
    }

    /** What was found for a metric at one of the bodies. */
    List<UUID> of(String body, MetricRules metric) {
        return found.getOrDefault(new Asked(body, metric.code()), List.of());
    }

    private List<Spot> below(OneTree tree, List<Spot> level) {
        List<Spot> next = new ArrayList<>();
        for (List<Spot> superiors : tree.asParents(level)) {
            Map<String, List<String>> children =
                    tree.children(superiors.stream().map(Spot::body).collect(toSet()));
            List<Spot> all = superiors.stream()
                    .flatMap(superior -> children.getOrDefault(superior.body, List.of()).stream()
                            .map(code -> new Spot(superior.root, code, superior.metrics)))
                    .filter(this::isNew)
                    .toList();
            tree.toLookAt(all).forEach(part -> next.addAll(look(tree, part)));
        }
        return next;
    }

    private List<Spot> look(OneTree tree, List<Spot> spots) {
        List<Spot> open = stillOpen(spots);
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, Seen> seen = tree.look(
                open.stream().flatMap(spot -> spot.metrics.stream()).collect(toSet()),
                open.stream().map(Spot::body).collect(toSet()));
        return open.stream().map(spot -> enter(spot, seen.get(spot.body))).toList();
    }

    private boolean isNew(Spot spot) {
        return visited.add(new Visit(spot.root, spot.body));
    }

    private List<Spot> stillOpen(List<Spot> spots) {
        return spots.stream()
                .map(spot -> new Spot(
                        spot.root,
                        spot.body,
                        spot.metrics.stream()
                                .filter(metric -> of(spot.root, metric).size() < most)
                                .toList()))
                .filter(spot -> !spot.metrics.isEmpty())
                .toList();
    }

    private Spot enter(Spot spot, Seen seen) {
        spot.metrics.forEach(metric -> {
            Standing standing = seen.standings().get(metric.code());
            standing.claim().or(standing::own).ifPresent(val -> take(spot.root, metric, val));
        });
        List<MetricRules> withoutClaim = spot.metrics.stream()
                .filter(metric -> seen.standings().get(metric.code()).claim().isEmpty())
                .toList();
        return spot(spot.root, spot.body, withoutClaim, seen);
    }

    /** Goes on with those of which it is not kept that there is nothing below. */
    private Spot spot(String root, String body, List<MetricRules> metrics, Seen seen) {
        return new Spot(
                root,
                body,
                metrics.stream()
                        .filter(metric -> seen.standings()
                                .get(metric.code())
                                .kept()
                                .map(kept -> kept.amount().isPresent())
                                .orElse(true))
                        .toList());
    }

    private void take(String root, MetricRules metric, Val val) {
        List<UUID> figures = found.computeIfAbsent(new Asked(root, metric.code()), asked -> new ArrayList<>());
        val.figures().stream().limit(most - figures.size()).forEach(figures::add);
    }
}
