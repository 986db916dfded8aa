package org.gonghui.programme.ledger;

import java.util.UUID;

/**
 * What a movement of money belongs to. With the kind of entry it is unique: the same movement cannot be booked twice.
 *
 * @param resource kind of record, such as {@code payment_batch}
 */
public record LedgerReference(String resource, UUID id) {}
