package org.gonghui.programme.ledger;

import java.math.BigDecimal;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Money;

/**
 * How a fund stands, in yuan. Nothing of it is negative.
 *
 * @param allocated all that came in and was not taken out again
 * @param reserved set aside and not yet paid
 * @param spent paid and not taken back
 */
public record Totals(BigDecimal allocated, BigDecimal reserved, BigDecimal spent) {

    public static final Totals NOTHING = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** As much as a fund's columns hold. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /** What may still be set aside. */
    public BigDecimal available() {
        return allocated.subtract(reserved).subtract(spent);
    }

    /** How the fund stands after a movement; throws a {@link Problem} if there is not enough for it. */
    Totals after(EntryKind kind, BigDecimal amount) {
        Totals after = moved(kind, amount);
        if (!after.holds()) {
            throw new Problem(LedgerProblem.INSUFFICIENT_FUNDS, shortage(kind, amount))
                    .member("available", money(available()))
                    .member("reserved", money(reserved))
                    .member("spent", money(spent));
        }
        if (after.allocated.compareTo(MOST) > 0) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with(
                            "",
                            "range",
                            Text.of("资金总额超出上限 %s 元", "A fund holds at most %s yuan")
                                    .with(MOST));
        }
        return after;
    }

    /** How the fund would stand after a movement, whether it has enough for it or not. */
    Totals moved(EntryKind kind, BigDecimal amount) {
        return new Totals(
                allocated.add(amount.multiply(BigDecimal.valueOf(kind.allocated()))),
                reserved.add(amount.multiply(BigDecimal.valueOf(kind.reserved()))),
                spent.add(amount.multiply(BigDecimal.valueOf(kind.spent()))));
    }

    /** Two funds together. */
    Totals plus(Totals other) {
        return new Totals(allocated.add(other.allocated), reserved.add(other.reserved), spent.add(other.spent));
    }

    /** Whether it is the same money, however many decimals it is written with. */
    boolean isSameAs(Totals other) {
        return allocated.compareTo(other.allocated) == 0
                && reserved.compareTo(other.reserved) == 0
                && spent.compareTo(other.spent) == 0;
    }

    /** Whether nothing is negative. */
    boolean holds() {
        return allocated.signum() >= 0
                && reserved.signum() >= 0
                && spent.signum() >= 0
                && available().signum() >= 0;
    }

    private Text shortage(EntryKind kind, BigDecimal amount) {
        return switch (kind) {
            case ALLOCATE, WITHDRAW, RESERVE ->
                Text.of("可用 %s 元，需要 %s 元", "%s yuan are available, %s are needed")
                        .with(available(), amount);
            case RELEASE, COMMIT ->
                Text.of("已预留 %s 元，需要 %s 元", "%s yuan are reserved, %s are needed")
                        .with(reserved, amount);
            case REVERSE ->
                Text.of("已支出 %s 元，需要 %s 元", "%s yuan are spent, %s are needed").with(spent, amount);
        };
    }

    private static Money money(BigDecimal amount) {
        return Money.yuan(amount);
    }
}
