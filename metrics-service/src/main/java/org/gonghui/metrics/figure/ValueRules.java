package org.gonghui.metrics.figure;

import java.math.BigDecimal;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;

/** What values a metric can have. */
final class ValueRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEN = 2;

    private ValueRules() {}

    static void check(BigDecimal value, MetricRules metric, Faults faults) {
        if (metric.nonNegative() && value.signum() < 0) {
            note("negative", Text.of("不得为负", "This metric is never negative"), faults);
        }
        int decimals = value.stripTrailingZeros().scale();
        switch (metric.valueType()) {
            case COUNT, ORDINAL -> {
                if (decimals > 0) {
                    note("not_whole", Text.of("应为整数", "A whole number is expected"), faults);
                }
            }
            case MONEY -> {
                if (decimals > FEN) {
                    note("too_precise", Text.of("金额最多两位小数", "Money has at most two decimals"), faults);
                }
            }
            case PERCENT -> {
                if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
                    note("range", Text.of("百分比应在 0 至 100 之间", "A percentage lies between 0 and 100"), faults);
                }
            }
            case RATIO -> {}
        }
    }

    private static void note(String code, Text detail, Faults faults) {
        if (!faults.covers("/value")) {
            faults.add("/value", code, detail);
        }
    }
}
