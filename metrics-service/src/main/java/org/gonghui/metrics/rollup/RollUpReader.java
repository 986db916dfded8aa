package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registrycopy.RegistryTree.TreeNode;

/** Answers questions, each from one state of the database. */
@ApplicationScoped
class RollUpReader {

    private final RollUpRepository rollUps;
    private final Calendar calendar;

    RollUpReader(RollUpRepository rollUps, Calendar calendar) {
        this.rollUps = rollUps;
        this.calendar = calendar;
    }

    @Transactional
    RollUpView answer(Question question, RollUpQuery query) {
        rollUps.seeOneState();
        List<TreeNode> tree = rollUps.tree(question);
        if (tree.isEmpty()) {
            throw Problem.notFound(Text.of("该期间的隶属树中没有工会 %s", "There is no body %s in the tree of that time")
                    .with(question.body()));
        }
        List<LiveFigure> figures =
                query.explain() ? rollUps.figuresToExplain(question, tree) : rollUps.figures(question, tree);
        RollUp answer = new RollUp(question, tree, figures);
        if (answer.needsForbiddenSum()) {
            throw notAdditive(question);
        }
        RollUpView view = RollUpView.of(question, query.period(), answer, rollUps.hierarchyCursor(), calendar.now());
        return query.explain()
                ? view.explainedBy(
                        answer.contributions(), rollUps.moves(question, tree, RollUpView.MOST), answer.skipped(figures))
                : view;
    }

    /** The claims in a body's subtree beside what rolls up below each, in the state that the open transaction sees. */
    @Transactional(TxType.MANDATORY)
    List<ClaimCheck> claims(Question question) {
        List<TreeNode> tree = rollUps.tree(question);
        return tree.isEmpty() ? List.of() : new RollUp(question, tree, rollUps.figures(question, tree)).claims();
    }

    private static Problem notAdditive(Question question) {
        return new Problem(
                        RollUpProblem.NOT_ADDITIVE,
                        Text.of(
                                        "%s 本身没有数据，其下级有；但指标 %s 各工会的值不能相加",
                                        "%s itself has no figure and bodies below it have, but values of %s of several bodies do not add up")
                                .with(question.body(), question.metric().code()))
                .with("?metric", "hierarchy_rule_none", Text.of("汇总规则为“不可相加”", "Its hierarchyRule is none"));
    }
}
