package org.gonghui.metrics.task;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whether a task is still asked. */
public enum TaskState implements Coded {
    OPEN("进行中", "Open"),
    CLOSED("已关闭", "Closed");

    private final Text label;

    TaskState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
