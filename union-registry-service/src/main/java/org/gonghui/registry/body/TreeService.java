package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.affiliation.AffiliationKind;
import org.gonghui.registry.body.LineRepository.Line;
import org.gonghui.registry.body.TreeRepository.TreeRow;
import org.jspecify.annotations.Nullable;

/** Answers where bodies stand in the tree on a day. */
@ApplicationScoped
public class TreeService {

    private final LineRepository lines;
    private final TreeRepository trees;
    private final BodyService service;
    private final Calendar calendar;

    TreeService(LineRepository lines, TreeRepository trees, BodyService service, Calendar calendar) {
        this.lines = lines;
        this.trees = trees;
        this.service = service;
        this.calendar = calendar;
    }

    List<BodyAsOf> ancestors(String code, AffiliationKind kind, @Nullable LocalDate asOf) {
        requireThere(code, asOf);
        return lines.ancestors(code, new Line(kind, day(asOf)));
    }

    List<BodyAsOf> descendants(String code, AffiliationKind kind, @Nullable LocalDate asOf, String after, int limit) {
        requireThere(code, asOf);
        return lines.descendants(code, new Line(kind, day(asOf)), after, limit);
    }

    SubtreeCounts counts(String code, SubtreeGrouping by, @Nullable LocalDate asOf) {
        requireThere(code, asOf);
        return SubtreeCounts.of(day(asOf), by, trees.counts(code, by, day(asOf)));
    }

    /** The upper levels of a tree: whole levels from the root down, as far as the limits allow. */
    TreeView tree(String root, int depth, int maxNodes, @Nullable LocalDate asOf) {
        LocalDate day = day(asOf);
        service.find(root, day);
        List<TreeRow> rows = trees.levels(root, depth, day, maxNodes + 1);
        boolean complete = rows.size() <= maxNodes;
        List<TreeRow> shown = complete ? rows : rows.subList(0, maxNodes);
        return new TreeView(day, complete, assemble(shown));
    }

    private static TreeView.Node assemble(List<TreeRow> levels) {
        Map<String, TreeView.Node> nodes = new LinkedHashMap<>();
        levels.forEach(row -> {
            TreeView.Node node = new TreeView.Node(
                    row.code(), row.name(), row.type(), row.level(), row.childCount(), new ArrayList<>());
            nodes.put(row.code(), node);
            if (row.depth() > 0) {
                nodes.get(row.superior()).children().add(node);
            }
        });
        return nodes.values().iterator().next();
    }

    /** A body that does not exist on the day stands nowhere in the tree. */
    private void requireThere(String code, @Nullable LocalDate asOf) {
        service.find(code, day(asOf));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? calendar.today() : asOf;
    }
}
