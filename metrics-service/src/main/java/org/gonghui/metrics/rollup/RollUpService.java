package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.registrycopy.RegistryTree.TreeNode;

/** Answers roll-ups, each from one state of the database. */
@ApplicationScoped
public class RollUpService {

    private final RollUpRepository rollUps;
    private final MetricService metrics;
    private final Calendar calendar;

    RollUpService(RollUpRepository rollUps, MetricService metrics, Calendar calendar) {
        this.rollUps = rollUps;
        this.metrics = metrics;
        this.calendar = calendar;
    }

    @Transactional
    RollUpView answer(RollUpQuery query) {
        query.check();
        rollUps.seeOneState();
        Question question = questionOf(query);
        List<TreeNode> tree = rollUps.tree(question);
        if (tree.isEmpty()) {
            throw Problem.notFound(Text.of("该期间的隶属树中没有工会 %s", "There is no body %s in the tree of that time")
                    .with(query.body()));
        }
        List<LiveFigure> figures =
                query.explain() ? rollUps.figuresToExplain(question, tree) : rollUps.figures(question, tree);
        RollUp answer = new RollUp(question, tree, figures);
        if (answer.needsForbiddenSum()) {
            throw notAdditive(question);
        }
        RollUpView view = RollUpView.of(question, query.period(), answer, calendar.now());
        return query.explain() ? view.explainedBy(answer.contributions(), answer.skipped(figures)) : view;
    }

    private Question questionOf(RollUpQuery query) {
        MetricRules metric = metrics.rules(query.metric())
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有指标 %s", "There is no metric %s").with(query.metric())));
        Faults faults = new Faults();
        Breakdowns.check(Breakdowns.read(query.breakdown()), metric, "?breakdown", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        String breakdown = Breakdowns.write(Breakdowns.read(query.breakdown()));
        return new Question(metric, query.body(), query.span(), breakdown, query.hierarchyAsOf());
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
