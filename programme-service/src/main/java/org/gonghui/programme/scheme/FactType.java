package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a fact is written as. */
@Schema(name = "ReliefFactType")
public enum FactType implements Coded {
    MONEY("金额", "Yuan with two decimals"),
    NUMBER("数", "Number"),
    BOOLEAN("是否", "true or false"),
    CODE("代码", "One of the rule's codes");

    private final Text label;

    FactType(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
