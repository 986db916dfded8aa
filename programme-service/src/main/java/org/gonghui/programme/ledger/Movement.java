package org.gonghui.programme.ledger;

import java.math.BigDecimal;

/**
 * Money that moves in a fund.
 *
 * @param amount in yuan, above 0, at most two decimals
 */
public record Movement(EntryKind kind, LedgerReference reference, BigDecimal amount, String reason) {

    private static final int DECIMALS = 2;

    public Movement {
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("an amount that no entry can have: " + amount);
        }
    }
}
