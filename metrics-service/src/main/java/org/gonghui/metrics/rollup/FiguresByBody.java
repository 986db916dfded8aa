package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/** Figures of a tree, so that those of a part of it are found without looking at all. */
final class FiguresByBody {

    private final Map<String, List<LiveFigure>> byBody;

    FiguresByBody(List<LiveFigure> figures) {
        this.byBody = figures.stream().collect(groupingBy(LiveFigure::body));
    }

    List<LiveFigure> of(List<TreeNode> part) {
        return part.stream()
                .flatMap(node -> byBody.getOrDefault(node.code(), List.of()).stream())
                .toList();
    }
}
