package org.gonghui.metrics.rollup;

import static org.gonghui.kit.text.Text.of;

import java.util.Locale;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** The problems of roll-ups. */
public enum RollUpProblem implements ProblemType {
    NOT_ADDITIVE(
            422,
            of("该指标不能汇总", "This metric does not add up"),
            of(
                    "该指标（如比率、名次、届次）各工会的值不能相加；请分别查询 /api/v1/figures。",
                    "Values of several bodies (rates, ranks, editions) do not add up; read them one by one at /api/v1/figures."));

    private final int status;
    private final Text title;
    private final Text advice;

    RollUpProblem(int status, Text title, Text advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text advice() {
        return advice;
    }

    /** Refuses to add up what the bodies below one report of a metric. */
    public static Problem notAdditive(String body, String metric) {
        return notAdditive(Text.of(
                        "%s 本身没有数据，其下级有；但指标 %s 各工会的值不能相加",
                        "%s itself has no figure and bodies below it have, but values of %s of several bodies do not add up")
                .with(body, metric));
    }

    /** Refuses what would need adding. */
    public static Problem notAdditive(Text detail) {
        return new Problem(NOT_ADDITIVE, detail)
                .with("?metric", "hierarchy_rule_none", Text.of("汇总规则为“不可相加”", "Its hierarchyRule is none"));
    }
}
