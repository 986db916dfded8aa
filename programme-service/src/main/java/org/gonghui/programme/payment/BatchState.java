package org.gonghui.programme.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How far a batch has come. {@link BatchAction} leads from one to another. */
@Schema(name = "PaymentBatchState")
public enum BatchState implements Coded {
    RESERVED("已预留", "Money set aside"),
    APPROVED("已批准", "Approved"),
    EXPORTED("已送银行", "Sent to the bank"),
    SETTLED("已结清", "Settled"),
    CANCELLED("已取消", "Cancelled");

    private final Text label;

    BatchState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
