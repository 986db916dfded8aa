package org.gonghui.programme.relief;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What applications of different people have in common. */
@Schema(name = "ReliefSharedContact")
public enum SharedContact implements Coded {
    PHONE("电话", "The phone"),
    BANK_ACCOUNT("银行账户", "The bank account");

    private final Text label;

    SharedContact(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
