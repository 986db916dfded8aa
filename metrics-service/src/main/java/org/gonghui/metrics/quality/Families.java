package org.gonghui.metrics.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.gonghui.metrics.rollup.TreeNode;

/**
 * All bodies of a tree, those under one superior after each other, for they are compared; in parts, of which the figures
 * are looked at together. A body that the tree shows twice, as it does where the copy is between two states and shows a
 * circle, stands where it is shown first.
 */
final class Families {

    private final List<List<TreeNode>> parts = new ArrayList<>();
    private final String[] codes;

    /**
     * Divides a tree.
     *
     * @param most bodies of a part, unless more stand under one superior
     */
    Families(List<TreeNode> tree, int most) {
        List<TreeNode> part = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (List<TreeNode> siblings : tree.stream()
                .filter(node -> seen.add(node.code()))
                .collect(groupingBy(node -> String.valueOf(node.superior()), LinkedHashMap::new, toList()))
                .values()) {
            if (!part.isEmpty() && part.size() + siblings.size() > most) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.addAll(siblings);
        }
        parts.add(part);
        codes = parts.stream().flatMap(List::stream).map(TreeNode::code).toArray(String[]::new);
    }

    List<List<TreeNode>> parts() {
        return parts;
    }

    /** Of all, part by part. */
    String[] codes() {
        return codes;
    }
}
