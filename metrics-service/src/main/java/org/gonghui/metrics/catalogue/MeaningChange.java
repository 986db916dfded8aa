package org.gonghui.metrics.catalogue;

import java.util.HashSet;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** Finds changes of a metric that would give another meaning to values which are recorded already. */
final class MeaningChange {

    private static final Text IN_USE = Text.of("已有数据，不可更改", "There are figures that rely on it");

    private MeaningChange() {}

    static Faults between(MetricRequest before, MetricRequest after) {
        Faults faults = new Faults();
        note(before.unit() != after.unit(), "/unit", faults);
        note(before.valueType() != after.valueType(), "/valueType", faults);
        note(!before.nonNegative().equals(after.nonNegative()), "/nonNegative", faults);
        note(takesAway(before, after), "/dimensions", faults);
        return faults;
    }

    private static boolean takesAway(MetricRequest before, MetricRequest after) {
        return !before.dimensionList().stream().allMatch(old -> after.dimensionList().stream()
                .anyMatch(present -> present.code().equals(old.code())
                        && new HashSet<>(present.values()).containsAll(old.values())));
    }

    private static void note(boolean changed, String pointer, Faults faults) {
        if (changed) {
            faults.add(pointer, "in_use", IN_USE);
        }
    }
}
