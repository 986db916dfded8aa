package org.gonghui.metrics.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gonghui.metrics.rollup.TreeNode;

/** Parts of a tree of which the figures are looked at one after the other. */
final class Families {

    private static final int BODIES = 5000;

    private Families() {}

    /** All bodies, some thousands together; those under one superior in the same part, for they are compared. */
    static List<List<TreeNode>> of(List<TreeNode> tree) {
        List<List<TreeNode>> parts = new ArrayList<>();
        List<TreeNode> part = new ArrayList<>();
        for (List<TreeNode> siblings : tree.stream()
                .collect(groupingBy(node -> String.valueOf(node.superior()), LinkedHashMap::new, toList()))
                .values()) {
            if (!part.isEmpty() && part.size() + siblings.size() > BODIES) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.addAll(siblings);
        }
        parts.add(part);
        return parts;
    }
}
