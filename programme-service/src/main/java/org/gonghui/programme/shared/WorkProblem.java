package org.gonghui.programme.shared;

import static org.gonghui.kit.text.Text.of;

import java.util.Locale;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** Why somebody who otherwise might does not take a step. */
public enum WorkProblem implements ProblemType {
    OWN_WORK(
            403,
            of("不能审批自己经办或审核的事项", "Nobody approves what he made or reviewed himself"),
            of("请由没有经办或审核过此事项的人办理。", "Let somebody take the step who has not had the matter in hand.")),
    RECUSED(
            403,
            of("已回避此事项", "Recused from this matter"),
            of("本人或近亲属的事项请由他人办理。", "One's own matter, or a relative's, is for others to decide."));

    private final int status;
    private final Text title;
    private final Text advice;

    WorkProblem(int status, Text title, Text advice) {
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
}
