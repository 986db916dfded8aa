package org.gonghui.kit.bulk;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How far a job has come. */
public enum JobState implements Coded {
    UPLOADING("上传中", "Being uploaded"),
    QUEUED("排队中", "Queued"),
    READING("读取中", "Reading the rows"),
    APPLYING("执行中", "Applying the rows"),
    DONE("已完成", "Done"),
    FAILED("失败", "Failed"),
    CANCELLED("已取消", "Cancelled");

    private final Text label;

    JobState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    boolean isFinal() {
        return switch (this) {
            case UPLOADING, QUEUED, READING, APPLYING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
