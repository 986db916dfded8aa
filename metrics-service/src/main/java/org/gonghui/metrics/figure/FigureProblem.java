package org.gonghui.metrics.figure;

import static org.gonghui.kit.text.Text.of;

import java.util.Locale;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** The problems of figures. */
public enum FigureProblem implements ProblemType {
    OWN_WORK(
            403,
            of("不能审核自己填报的数据", "Nobody approves what he made himself"),
            of(
                    "请由没有填报、修改或提交过该数据的人审核和发布。",
                    "Let somebody confirm and publish the figure who has not recorded, edited or submitted it."));

    private final int status;
    private final Text title;
    private final Text advice;

    FigureProblem(int status, Text title, Text advice) {
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
