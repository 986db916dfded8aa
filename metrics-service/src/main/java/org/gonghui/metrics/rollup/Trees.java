package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.registrycopy.RegistryTree.TreeNode;

/** Trees that were read. One that holds the body of another question about the same days serves that question too. */
final class Trees {

    private final TreeRepository trees;
    private final Map<Days, List<Tree>> read = new HashMap<>();

    Trees(TreeRepository trees) {
        this.trees = trees;
    }

    /** What a tree depends on beside its root. */
    private record Days(DaySpan life, LocalDate treeDay) {}

    /** A tree as it was read; each is only equal to itself. */
    static final class Tree {

        private final List<TreeNode> nodes;
        private final Map<String, TreeNode> byCode = new HashMap<>();
        private final Map<String, List<TreeNode>> children;

        private Tree(List<TreeNode> nodes) {
            this.nodes = nodes;
            nodes.forEach(node -> byCode.putIfAbsent(node.code(), node));
            this.children = byCode.values().stream()
                    .filter(node -> node.superior() != null)
                    .collect(groupingBy(node -> String.valueOf(node.superior())));
        }

        List<TreeNode> nodes() {
            return nodes;
        }

        private boolean holds(String body) {
            return byCode.containsKey(body);
        }

        /** The body first; empty where it is not in the tree. */
        private List<TreeNode> below(String body) {
            List<TreeNode> found = new ArrayList<>();
            Deque<TreeNode> open = new ArrayDeque<>();
            Optional.ofNullable(byCode.get(body)).ifPresent(open::push);
            while (!open.isEmpty()) {
                TreeNode node = open.pop();
                found.add(node);
                children.getOrDefault(node.code(), List.of()).forEach(open::push);
            }
            return found;
        }
    }

    /** The tree that answers the question: read for it, or for one about a body above. */
    Tree holding(Question question) {
        List<Tree> known =
                read.computeIfAbsent(new Days(question.lifeDays(), question.treeDay()), days -> new ArrayList<>());
        return known.stream()
                .filter(tree -> tree.holds(question.body()))
                .findFirst()
                .orElseGet(() -> {
                    Tree tree = new Tree(trees.tree(question));
                    known.add(tree);
                    return tree;
                });
    }

    /** The body of the question first, then all below it; empty where it is not in the tree itself. */
    List<TreeNode> below(Question question) {
        return holding(question).below(question.body());
    }
}
