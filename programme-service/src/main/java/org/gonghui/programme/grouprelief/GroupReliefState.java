package org.gonghui.programme.grouprelief;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whether a record counts. */
@Schema(name = "GroupReliefState")
public enum GroupReliefState implements Coded {
    RECORDED("有效", "Recorded"),
    CANCELLED("已撤销", "Cancelled");

    private final Text label;

    GroupReliefState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
