package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.derive.Derived;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.derive.DerivedQuestion;

/** Answers questions, each from one state of the database. */
@ApplicationScoped
class RollUpReader {

    private final RollUpRepository rollUps;
    private final TreeRepository trees;
    private final TreeRoom room;
    private final DerivedCounts counts;
    private final Calendar calendar;
    private final EffortSettings settings;

    RollUpReader(
            RollUpRepository rollUps,
            TreeRepository trees,
            TreeRoom room,
            DerivedCounts counts,
            Calendar calendar,
            EffortSettings settings) {
        this.rollUps = rollUps;
        this.trees = trees;
        this.room = room;
        this.counts = counts;
        this.calendar = calendar;
        this.settings = settings;
    }

    @Transactional
    RollUpView answer(Question question, RollUpQuery query) {
        rollUps.seeOneState();
        List<TreeNode> tree = trees.tree(question);
        if (tree.isEmpty()) {
            throw notInTree(question.body());
        }
        if (query.explain() && tree.size() > settings.bodiesExplained()) {
            throw TreeRoom.tooWide(settings.bodiesExplained());
        }
        List<LiveFigure> figures =
                query.explain() ? rollUps.figuresToExplain(question, tree) : rollUps.figures(question, tree);
        RollUp answer = new RollUp(question, tree, figures);
        if (answer.needsForbiddenSum()) {
            throw RollUpProblem.notAdditive(question.body(), question.metric().code());
        }
        RollUpView view = RollUpView.of(
                question,
                query.period(),
                answer.totals(),
                derived(question),
                trees.hierarchyCursor(question.asKnownAt()),
                calendar.now());
        RollUpView whole = query.missing() || query.explain() ? view.withMissing(answer.notCounted()) : view;
        return query.explain()
                ? whole.explainedBy(
                        answer.contributions(), trees.moves(question, tree, RollUpView.MOST), answer.skipped(figures))
                : whole;
    }

    private Derived derived(Question question) {
        DerivedQuestion asked = question.derived();
        return counts.count(List.of(asked), trees.subtrees(question)).get(asked);
    }

    static Problem notInTree(String body) {
        return Problem.notFound(Text.of("该期间的隶属树中没有工会 %s", "There is no body %s in the tree of that time")
                .with(body));
    }

    /** The claims in a body's subtree beside what rolls up below each, in the state that the open transaction sees. */
    @Transactional(TxType.MANDATORY)
    List<ClaimCheck> claims(Question question) {
        int held = room.held();
        List<TreeNode> tree = trees.tree(question);
        List<ClaimCheck> claims =
                tree.isEmpty() ? List.of() : new RollUp(question, tree, rollUps.figures(question, tree)).claims();
        room.backTo(held);
        return claims;
    }
}
