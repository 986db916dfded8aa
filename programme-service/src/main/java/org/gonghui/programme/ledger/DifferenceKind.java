package org.gonghui.programme.ledger;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How the ledger and the records may differ. */
public enum DifferenceKind implements Coded {
    TOTALS("资金余额与分录合计不符", "The totals that are kept are not what the entries add up to"),
    ORDER("分录的编号或其后余额有误", "An entry's number, or the totals after it, do not follow from those before"),
    NO_RECORD("分录没有对应的业务记录", "An entry that no record knows of"),
    NO_ENTRY("业务记录没有对应的分录", "A record says that something was booked, and there is no entry"),
    AMOUNT("分录与业务记录的金额不符", "Entry and record differ in the amount"),
    NO_SOURCE("无法核对此类记录的分录", "Nobody answers for this kind of record");

    private final Text label;

    DifferenceKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
