package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.catalogue.ValueType;
import org.gonghui.metrics.shared.DaySpan;

/** On random trees and figures the answer is what the slow reference says, at every body. */
class RollUpPropertyTest {

    private static final int BODIES = 7;

    @Property(tries = 3000)
    void every_roll_up_is_what_the_rule_says(
            @ForAll("trees") List<TreeNode> tree,
            @ForAll("figures") List<LiveFigure> figures,
            @ForAll TimeRule rule,
            @ForAll boolean nonNegative,
            @ForAll("spans") DaySpan span) {
        for (TreeNode root : tree) {
            List<TreeNode> subtree = below(root, tree);
            Question question = new Question(metric(rule, nonNegative), root.code(), span, "", null, null);
            RollUp answer = new RollUp(question, subtree, figures);
            SlowRollUp slow = new SlowRollUp(question, subtree, figures);

            assertThat(answer.totals().reported().orElse(null)).isEqualTo(slow.claim(root.code()));
            assertThat(answer.totals().rolledUp().orElse(null)).isEqualTo(slow.rolledUp(root.code()));
            assertThat(answer.totals().value().orElse(null)).isEqualTo(slow.contribution(root.code()));
            assertThat(answer.totals().contradicts().orElse(null)).isEqualTo(slow.contradicts(root.code()));
            assertThat(answer.totals().counted()).isEqualTo(slow.counted(root.code(), false, true));
            assertThat(answer.totals().expected()).isEqualTo(subtree.size());
            assertThat(answer.notCounted())
                    .hasSize(subtree.size() - answer.totals().counted());
        }
    }

    @Property(tries = 1000)
    void a_figure_is_either_used_or_skipped_with_a_reason(
            @ForAll("trees") List<TreeNode> tree,
            @ForAll("figures") List<LiveFigure> figures,
            @ForAll TimeRule rule,
            @ForAll("spans") DaySpan span) {
        Question question = new Question(metric(rule, true), "B0", span, "", null, null);
        RollUp answer = new RollUp(question, tree, figures);
        List<LiveFigure> without = new ArrayList<>(figures);
        List<UUID> skipped =
                answer.skipped(figures).stream().map(Skipped::figure).toList();
        without.removeIf(figure -> skipped.contains(figure.id()));
        RollUp again = new RollUp(question, tree, without);

        assertThat(again.totals().rolledUp()).isEqualTo(answer.totals().rolledUp());
        assertThat(again.totals().reported()).isEqualTo(answer.totals().reported());
        assertThat(again.skipped(without)).isEmpty();
    }

    /** Each body stands under one that comes before it. */
    @Provide
    Arbitrary<List<TreeNode>> trees() {
        return Arbitraries.integers()
                .between(0, BODIES)
                .list()
                .ofMaxSize(BODIES - 1)
                .map(superiors -> {
                    List<TreeNode> tree = new ArrayList<>(List.of(new TreeNode("B0", null, "enterprise_union")));
                    superiors.forEach(superior -> tree.add(
                            new TreeNode("B" + tree.size(), "B" + superior % tree.size(), "enterprise_union")));
                    return tree;
                });
    }

    @Provide
    Arbitrary<List<LiveFigure>> figures() {
        return RandomReports.of(BODIES);
    }

    @Provide
    Arbitrary<DaySpan> spans() {
        return Arbitraries.of(
                DaySpan.ofYears(2023, 2023),
                DaySpan.ofYears(2024, 2024),
                DaySpan.ofYears(2023, 2024),
                DaySpan.ofYears(2020, 2024));
    }

    private static List<TreeNode> below(TreeNode root, List<TreeNode> tree) {
        List<TreeNode> below = new ArrayList<>(List.of(new TreeNode(root.code(), null, root.type())));
        tree.stream()
                .filter(node -> SlowRollUp.codes(below).contains(node.superior()))
                .forEach(below::add);
        return below;
    }

    private static MetricRules metric(TimeRule rule, boolean nonNegative) {
        return new MetricRules(
                "m", Unit.PERSON, rule, HierarchyRule.SUM, ValueType.COUNT, nonNegative, List.of(), List.of(), null);
    }
}
