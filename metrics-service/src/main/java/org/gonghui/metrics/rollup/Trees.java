package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.problem.Problem;

/**
 * Trees that were read in a transaction. One that holds the body of another question about the same days serves that
 * question too. They are let go of where the next one finds too little room.
 */
final class Trees {

    private final TreeRepository trees;
    private final TreeRoom room;
    private final int before;
    private final Runnable whenLetGo;
    private final Map<TreeDays, List<Tree>> read = new HashMap<>();

    /**
     * None is read yet.
     *
     * @param whenLetGo lets go of whatever else was read of the trees
     */
    Trees(TreeRepository trees, TreeRoom room, Runnable whenLetGo) {
        this.trees = trees;
        this.room = room;
        this.whenLetGo = whenLetGo;
        this.before = room.held();
    }

    /** A tree as it was read. */
    static final class Tree {

        private final String root;
        private final List<TreeNode> nodes;
        private final Map<String, TreeNode> byCode = new HashMap<>();
        private final Map<String, List<TreeNode>> children;

        private Tree(String root, List<TreeNode> nodes) {
            this.root = root;
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

        String root() {
            return root;
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

    /** The tree that answers the question: read for it, or for one about a body above. */
    Tree holding(Question question) {
        return read.getOrDefault(TreeDays.of(question), List.of()).stream()
                .filter(tree -> tree.holds(question.body()))
                .findFirst()
                .orElseGet(() -> read(question));
    }

    private Tree read(Question question) {
        if (room.isMost(room.held() - before)) {
            letGo();
        }
        Tree tree = new Tree(question.body(), nodes(question));
        read.computeIfAbsent(TreeDays.of(question), days -> new ArrayList<>()).add(tree);
        return tree;
    }

    private List<TreeNode> nodes(Question question) {
        try {
            return trees.tree(question);
        } catch (Problem noRoom) {
            if (read.isEmpty()) {
                throw noRoom;
            }
            letGo();
            return trees.tree(question);
        }
    }

    private void letGo() {
        read.clear();
        whenLetGo.run();
        room.backTo(before);
    }

    /** The body of the question first, then all below it; empty where it is not in the tree itself. */
    List<TreeNode> below(Question question) {
        return holding(question).below(question.body());
    }
}
