package org.gonghui.metrics.report;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.rollup.Answer;
import org.jspecify.annotations.Nullable;

/** Why there is no value. */
public enum Missing implements Coded {
    NOT_REPORTED("无数据", "Nobody reported it"),
    NOT_ADDITIVE("本级无数据，下级数据不能相加", "Only bodies below reported it, and their values do not add up"),
    NOT_EXISTING("该期间不在隶属树内", "The body is not in the tree of that time");

    private final Text label;

    Missing(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    static @Nullable Missing in(Answer answer) {
        if (answer.value().isPresent()) {
            return null;
        }
        if (!answer.inTree()) {
            return NOT_EXISTING;
        }
        return answer.needsForbiddenSum() ? NOT_ADDITIVE : NOT_REPORTED;
    }
}
