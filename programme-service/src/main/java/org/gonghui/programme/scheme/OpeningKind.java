package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** When applications are taken. */
@Schema(name = "ReliefOpeningKind")
public enum OpeningKind implements Coded {
    ANY_TIME("随时", "At any time"),
    MONTHLY("每月", "Every month"),
    MONTHS("指定月份", "In the months named");

    private final Text label;

    OpeningKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
