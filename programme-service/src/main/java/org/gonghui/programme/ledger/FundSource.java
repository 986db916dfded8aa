package org.gonghui.programme.ledger;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Where the money of a fund comes from. */
public enum FundSource implements Coded {
    UNION_DUES("工会经费", "Union dues"),
    GOVERNMENT("财政资金", "Government"),
    DONATION("社会捐赠", "Donations"),
    HIGHER_LEVEL("上级拨款", "A higher level");

    private final Text label;

    FundSource(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
