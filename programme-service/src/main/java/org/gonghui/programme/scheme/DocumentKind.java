package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a document proves. */
@Schema(name = "ReliefDocumentKind")
public enum DocumentKind implements Coded {
    APPLICATION_FORM("申请表", "Application form"),
    IDENTITY("身份证明", "Proof of identity"),
    MEMBERSHIP("会员证明", "Proof of membership"),
    HOUSEHOLD("家庭成员证明", "Proof of the household"),
    INCOME("收入证明", "Proof of income"),
    DIAGNOSIS("诊断证明", "Diagnosis"),
    MEDICAL_BILLS("医疗费用票据", "Medical bills"),
    INSURANCE_SETTLEMENT("医保结算单", "Settlement of the medical insurance"),
    ENROLMENT("录取或在读证明", "Proof of enrolment at a school"),
    ARREARS("欠薪证明", "Proof of unpaid wages"),
    EMERGENCY("突发事件证明", "Proof of the emergency"),
    BANK_CARD("银行账户证明", "Proof of the bank account"),
    OTHER("其他", "Other");

    private final Text label;

    DocumentKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
