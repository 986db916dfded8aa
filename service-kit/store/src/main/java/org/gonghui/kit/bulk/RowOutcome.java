package org.gonghui.kit.bulk;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What became of a row of an upload. */
public enum RowOutcome implements Coded {
    CREATED("已新建", "Created"),
    UPDATED("已更新", "Updated"),
    UNCHANGED("无变化", "Unchanged"),
    REJECTED("已拒绝", "Rejected"),
    NOT_APPLIED("未执行", "Not applied: others were at fault, or the job was cancelled");

    private final Text label;

    RowOutcome(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
