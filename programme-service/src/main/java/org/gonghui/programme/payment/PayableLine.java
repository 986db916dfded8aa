package org.gonghui.programme.payment;

import java.math.BigDecimal;
import java.util.UUID;
import org.gonghui.programme.person.PersonView;

/**
 * What a batch is to pay for one record.
 *
 * @param id of the record
 * @param body whose record it is
 * @param payee masked
 * @param amount in yuan, more than 0
 */
public record PayableLine(UUID id, String body, UUID personalFile, PersonView payee, BigDecimal amount) {}
