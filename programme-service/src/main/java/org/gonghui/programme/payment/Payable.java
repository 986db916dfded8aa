package org.gonghui.programme.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Records of one kind that a payment batch may pay. One bean per kind. Everything is called within the transaction that
 * is open, which holds the batch locked: a payable locks its own record, and never a batch or a fund.
 */
public interface Payable {

    /** The kind, as the contract writes it: {@code relief_application}, {@code mutual_aid_claim}. */
    String kind();

    /**
     * Takes records into a batch: locks them in the order of their ids, and marks them as batched. Answers in the order of
     * the request. Those that are not approved, or failed and to be paid again, or not of the body or below it, are refused
     * by a {@link org.gonghui.kit.problem.Problem} with the pointer {@code /items/i} for each.
     */
    List<PayableLine> take(UUID batch, String body, List<UUID> ids);

    /** The batch is given up before anything was paid: approved again, as before it was taken. */
    void released(UUID id, UUID batch, String reason);

    /** The bank has paid it. */
    void paid(UUID id, UUID batch, LocalDate on, BigDecimal amount);

    /** The bank could not pay it: it may be taken into another batch. */
    void failed(UUID id, UUID batch, String reason);

    /** It could not be paid, and goes back to its reviewers. */
    void returned(UUID id, UUID batch, String reason);

    /** What was paid came back: it may be taken into another batch. */
    void reversed(UUID id, UUID batch, String reason);
}
