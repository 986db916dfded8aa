package org.gonghui.programme.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What became of a line. {@link LineStep} leads from one to another. */
@Schema(name = "PaymentLineState")
public enum LineState implements Coded {
    OPEN("待支付", "Open"),
    PAID("已支付", "Paid"),
    FAILED("支付失败", "Failed"),
    RETURNED("已退回审核", "Failed, and gone back to its reviewers"),
    REVERSED("已退款", "Paid, and came back"),
    CANCELLED("已取消", "Cancelled");

    private final Text label;

    LineState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
