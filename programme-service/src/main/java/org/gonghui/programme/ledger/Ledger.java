package org.gonghui.programme.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.Documents;

/**
 * Moves money in funds, within the transaction of the record that it is moved for. A fund stays locked until that ends,
 * so a transaction that locks records too locks those first, and of two funds the one with the lower id first.
 *
 * <p>Every movement throws the {@link org.gonghui.kit.problem.Problem} {@code insufficient-funds} with what is available
 * where there is not enough, and {@code not-found} where there is no such fund. Amounts are in yuan.
 */
@Singleton
@Transactional(TxType.MANDATORY)
public class Ledger {

    private final LedgerRepository entries;
    private final Documents documents;

    Ledger(LedgerRepository entries, Documents documents) {
        this.entries = entries;
        this.documents = documents;
    }

    /** Sets money aside: available → reserved. */
    public void reserve(UUID fund, LedgerReference reference, BigDecimal amount, String reason) {
        move(fund, List.of(new Movement(EntryKind.RESERVE, reference, amount, reason)));
    }

    /** Pays what was set aside: reserved → spent. */
    public void commit(UUID fund, LedgerReference reference, BigDecimal amount, String reason) {
        move(fund, List.of(new Movement(EntryKind.COMMIT, reference, amount, reason)));
    }

    /** Gives up what was set aside: reserved → available. */
    public void release(UUID fund, LedgerReference reference, BigDecimal amount, String reason) {
        move(fund, List.of(new Movement(EntryKind.RELEASE, reference, amount, reason)));
    }

    /** Takes back what was paid: spent → available. */
    public void reverse(UUID fund, LedgerReference reference, BigDecimal amount, String reason) {
        move(fund, List.of(new Movement(EntryKind.REVERSE, reference, amount, reason)));
    }

    /** Puts money in from outside, such as a donation. */
    public void allocate(UUID fund, LedgerReference reference, BigDecimal amount, String reason) {
        move(fund, List.of(new Movement(EntryKind.ALLOCATE, reference, amount, reason)));
    }

    /** Takes money out again that is available. */
    public void withdraw(UUID fund, LedgerReference reference, BigDecimal amount, String reason) {
        move(fund, List.of(new Movement(EntryKind.WITHDRAW, reference, amount, reason)));
    }

    /** Several movements in one fund, in this order: all of them or none. */
    public void move(UUID fund, List<Movement> movements) {
        if (documents.lock(FundService.RESOURCE, fund.toString()).isEmpty()) {
            throw FundService.unknown(fund);
        }
        Totals totals = entries.state(fund).totals();
        for (Movement movement : movements) {
            totals = totals.after(movement.kind(), movement.amount());
        }
        entries.append(fund, movements);
        documents.publish(FundService.RESOURCE, fund.toString(), FundDocument.of(entries.state(fund)));
    }
}
