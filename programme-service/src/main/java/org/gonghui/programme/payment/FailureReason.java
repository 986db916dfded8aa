package org.gonghui.programme.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Why a bank could not pay. A code and no words: those of a bank may name the person. */
@Schema(name = "PaymentFailure")
public enum FailureReason implements Coded {
    ACCOUNT_UNKNOWN("账号不存在", "No such account"),
    NAME_MISMATCH("户名不符", "The account has another name"),
    ACCOUNT_CLOSED("账户已注销或冻结", "The account is closed or frozen"),
    LIMIT_EXCEEDED("超出账户限额", "Above a limit of the account"),
    OTHER("其他", "Another reason");

    private final Text label;

    FailureReason(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
