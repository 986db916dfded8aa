package org.gonghui.metrics.rollup;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.rollup.TreeVals.BodyVals;

/** The answer to a {@link Question}, worked out of the tree and the figures of its bodies. */
final class RollUp {

    private final MetricRules metric;
    private final Question question;
    private final TreeVals vals;
    private final TreeVals entering;
    private final Entries entries;

    /**
     * Works out the answer.
     *
     * @param tree the body of the question first, each other with a superior in the tree
     * @param figures published and reported ones of the metric; others than are asked for do no harm
     */
    RollUp(Question question, List<TreeNode> tree, List<LiveFigure> figures) {
        this.question = question;
        this.metric = question.metric();
        List<LiveFigure> live = figures.stream()
                .filter(figure -> !figure.restating() && figure.breakdown().equals(question.breakdown()))
                .toList();
        this.vals = new TreeVals(metric, question.span(), tree, live);
        this.entering = adds() ? vals : new TreeVals(metric, question.span(), tree.subList(0, 1), live);
        this.entries = Entries.of(entering.root());
    }

    Totals totals() {
        BodyVals root = entering.root();
        return new Totals(
                root.own.map(Val::amount),
                root.claim.map(Val::amount),
                root.rolledUp,
                (int) expectedBodies().count(),
                (int) expectedBodies().filter(entries::counts).count());
    }

    /** Every body that claims something for its subtree and below which something rolls up. */
    List<ClaimCheck> claims() {
        return entering.parentsFirst().stream()
                .filter(body -> body.claim.isPresent() && body.rolledUp.isPresent())
                .map(body -> check(body.node.code(), body.claim.get(), body.rolledUp.get()))
                .toList();
    }

    private static ClaimCheck check(String body, Val claim, Amount rolledUp) {
        return new ClaimCheck(
                body, claim.amount(), claim.figures(), rolledUp, claim.amount().isDisjoint(rolledUp));
    }

    /** Whether there would only be an answer if values of several bodies were added that do not add up. */
    boolean needsForbiddenSum() {
        return !adds()
                && totals().value().isEmpty()
                && vals.parentsFirst().stream().anyMatch(body -> body.own.isPresent() || body.claim.isPresent());
    }

    /** Expected bodies of which nothing is known, by code. */
    List<String> notCounted() {
        return expectedBodies().filter(body -> !entries.counts(body)).sorted().toList();
    }

    /** Those that enter, the body's own claim among them, in the order in which they were made. */
    List<UUID> figures() {
        return entries.used().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    Contribution contributions() {
        return Contribution.treeOf(entering);
    }

    /** Why each of these figures does not enter; those that enter are left out. */
    List<Skipped> skipped(List<LiveFigure> figures) {
        SkipReasons reasons = new SkipReasons(question, entering, entries, figures);
        return figures.stream()
                .filter(figure -> adds() || figure.body().equals(question.body()))
                .filter(figure -> !entries.uses(figure.id()))
                .sorted(LiveFigure.PREFERRED_FIRST)
                .map(figure -> new Skipped(figure.id(), figure.body(), reasons.of(figure)))
                .toList();
    }

    private boolean adds() {
        return YearSheet.adds(metric);
    }

    private Stream<String> expectedBodies() {
        return entering.parentsFirst().stream()
                .map((BodyVals body) -> body.node)
                .filter(node -> metric.expects(node.type()))
                .map(TreeNode::code);
    }
}
