package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.metrics.derive.Subtrees;
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
            nodes.forEach(node -> byCode.merge(node.code(), node, Tree::withSuperior));
            this.children = byCode.values().stream()
                    .filter(node -> node.superior() != null)
                    .collect(groupingBy(node -> String.valueOf(node.superior())));
        }

        /** In a circle, which the copy may show between two states, the root too stands below another. */
        private static TreeNode withSuperior(TreeNode one, TreeNode other) {
            return one.superior() == null ? other : one;
        }

        List<TreeNode> nodes() {
            return nodes;
        }

        private boolean holds(String body) {
            return byCode.containsKey(body);
        }

        /** The body first; empty where it is not in the tree. */
        private List<TreeNode> below(String body) {
            TreeNode root = byCode.get(body);
            if (root == null) {
                return List.of();
            }
            List<TreeNode> found = new ArrayList<>();
            Set<String> seen = new HashSet<>(Set.of(body));
            Deque<TreeNode> open = new ArrayDeque<>(List.of(new TreeNode(body, null, root.type())));
            while (!open.isEmpty()) {
                TreeNode node = open.pop();
                found.add(node);
                children.getOrDefault(node.code(), List.of()).stream()
                        .filter(child -> seen.add(child.code()))
                        .forEach(open::push);
            }
            return found;
        }
    }

    /** For records to be joined to: of these trees nothing is read nor held here. */
    Subtrees subtrees(Question question) {
        return trees.subtrees(question);
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
