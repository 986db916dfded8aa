package org.gonghui.metrics.quality;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What is odd. */
public enum FindingKind implements Coded {
    MISSING("应报未报", "Expected, and missing"),
    CONTRADICTION("与下级矛盾", "Contradicts what was reported below"),
    GAP("与下级有差额", "Differs from what was reported below"),
    JUMP("较上年突变", "Jump against last year"),
    MAGNITUDE("数量级可疑", "Suspicious order of magnitude");

    private final Text label;

    FindingKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
