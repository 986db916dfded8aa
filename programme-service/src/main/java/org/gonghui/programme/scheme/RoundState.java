package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whether a round takes applications today. */
@Schema(name = "ReliefRoundState")
public enum RoundState implements Coded {
    UPCOMING("未开始", "Not yet"),
    OPEN("受理中", "Open"),
    CLOSED("已截止", "Closed");

    private final Text label;

    RoundState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
