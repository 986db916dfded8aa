package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
            throw RollUpProblem.notAdditive(question.body(), question.metric().code());
        }
        RollUpView view = RollUpView.of(question, query.period(), answer, rollUps.hierarchyCursor(), calendar.now());
        return query.explain()
                ? view.explainedBy(
                        answer.contributions(), rollUps.moves(question, tree, RollUpView.MOST), answer.skipped(figures))
                : view;
    }
}
