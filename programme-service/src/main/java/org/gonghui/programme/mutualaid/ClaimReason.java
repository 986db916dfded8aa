package org.gonghui.programme.mutualaid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Why less is paid than was claimed, or nothing. */
@Schema(name = "MutualAidClaimReason")
public enum ClaimReason implements Coded {
    DEDUCTIBLE("起付线以下", "Below the deductible"),
    PAID_ELSEWHERE("其他保障已支付", "Paid by another cover"),
    ITEM_NOT_COVERED("项目不在保障范围", "An item that is not covered"),
    PAPERS_MISSING("材料不全", "Papers are missing"),
    OVER_CEILING("超过年度限额", "Above the ceiling of the year"),
    DUPLICATE("重复申请", "Claimed already"),
    NOT_ELIGIBLE("不符合给付条件", "The terms are not met"),
    OTHER("其他", "Another reason");

    private final Text label;

    ClaimReason(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
