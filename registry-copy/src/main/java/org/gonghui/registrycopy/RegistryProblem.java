package org.gonghui.registrycopy;

import static org.gonghui.kit.text.Text.of;

import java.util.Locale;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** The problems of a service that knows bodies by the registry's feed. */
public enum RegistryProblem implements ProblemType {
    UNKNOWN_BODY(
            422,
            of("没有这个工会", "There is no such union body"),
            of(
                    "请检查代码；刚登记的工会稍后才会传到本服务（feedLagSeconds 为延迟秒数）。",
                    "Check the code; a body recorded a moment ago arrives shortly (feedLagSeconds says how far this service lags)."));

    private final int status;
    private final Text title;
    private final Text advice;

    RegistryProblem(int status, Text title, Text advice) {
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
