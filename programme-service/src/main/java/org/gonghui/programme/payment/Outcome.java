package org.gonghui.programme.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a bank says of a line. */
@Schema(name = "PaymentOutcome")
public enum Outcome implements Coded {
    PAID("成功", "Paid"),
    FAILED("失败", "Failed");

    private final Text label;

    Outcome(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
