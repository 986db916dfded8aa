package org.gonghui.programme.relief;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Where an application stands. {@link ApplicationAction} says what leads from one state to the next. */
@Schema(name = "ReliefApplicationState")
public enum ApplicationState implements Coded {
    DRAFT("草稿", "Draft"),
    SUBMITTED("已提交", "Submitted"),
    IN_REVIEW("审核中", "In review"),
    RETURNED("已退回", "Returned"),
    REVIEWED("已审核", "Reviewed"),
    PUBLIC_NOTICE("公示中", "In public notice"),
    APPROVED("已批准", "Approved"),
    REJECTED("未通过", "Rejected"),
    BATCHED("已入批次", "In a payment batch"),
    PAID("已发放", "Paid"),
    PAYMENT_FAILED("发放失败", "Payment failed"),
    CLOSED("已结案", "Closed"),
    WITHDRAWN("已撤回", "Withdrawn"),
    APPEALED("已申诉", "Appealed");

    private final Text label;

    ApplicationState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Whether somebody has asked and still does. */
    boolean stands() {
        return this != DRAFT && this != WITHDRAWN;
    }

    @Override
    public Text label() {
        return label;
    }
}
