package org.gonghui.programme.mutualaid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Where a claim stands. {@link ClaimAction} says what leads from one state to the next. */
@Schema(name = "MutualAidClaimState")
public enum ClaimState implements Coded {
    SUBMITTED("已提交", "Submitted"),
    ASSESSED("已核定", "Assessed"),
    APPROVED("已批准", "Approved"),
    REJECTED("不予给付", "Rejected"),
    BATCHED("已入批次", "In a payment batch"),
    PAID("已给付", "Paid"),
    PAYMENT_FAILED("给付失败", "Payment failed");

    private final Text label;

    ClaimState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
