package org.gonghui.programme.ledger;

import static org.gonghui.kit.text.Text.of;

import java.util.Locale;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** The problems of funds. */
public enum LedgerProblem implements ProblemType {
    INSUFFICIENT_FUNDS(
            409,
            of("资金不足", "The fund has not enough"),
            of(
                    "available 为可用余额；请减少金额或先拨入资金。",
                    "available says what is left; ask for less, or let money be allocated first."));

    private final int status;
    private final Text title;
    private final Text advice;

    LedgerProblem(int status, Text title, Text advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text advice() {
        return advice;
    }
}
