package org.gonghui.programme.ledger;

import java.math.BigDecimal;

/**
 * A movement of money as a record says that it was booked.
 *
 * @param amount in yuan
 */
public record Booking(EntryKind kind, LedgerReference reference, BigDecimal amount) {}
