package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.ledger.FundService;
import org.gonghui.programme.ledger.Ledger;
import org.gonghui.programme.shared.Money;

/** Makes batches, has them approved by a second person, and gives them up. */
@ApplicationScoped
public class BatchService {

    private final BatchRepository batches;
    private final LineRepository lines;
    private final RetryRepository retries;
    private final BatchDesk desk;
    private final Payables payables;
    private final FundService funds;
    private final Ledger ledger;
    private final Caller caller;
    private final Calendar calendar;

    BatchService(
            BatchRepository batches,
            LineRepository lines,
            RetryRepository retries,
            BatchDesk desk,
            Payables payables,
            FundService funds,
            Ledger ledger,
            Caller caller,
            Calendar calendar) {
        this.batches = batches;
        this.lines = lines;
        this.retries = retries;
        this.desk = desk;
        this.payables = payables;
        this.funds = funds;
        this.ledger = ledger;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Takes approved records into a new batch and sets its money aside. */
    @Transactional
    public ShownBatch create(BatchRequest request) {
        caller.requireWithin(request.body(), "/body");
        Payable payable = payables.asked(request.kind());
        if (!funds.isKnown(request.fund())) {
            throw Problem.content("/fund", "unknown_fund", Text.of("没有这项资金", "There is no such fund"));
        }
        UUID id = Ids.next();
        List<PayableLine> taken = payable.take(id, request.body(), request.items());
        NewLines.requireAccounts(taken);
        BigDecimal total = taken.stream().map(PayableLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Batch batch = new Batch(
                id,
                request.kind(),
                request.body(),
                request.fund(),
                BatchState.RESERVED,
                taken.size(),
                total,
                caller.subject(),
                null,
                null,
                null,
                request.note());
        batches.add(batch);
        lines.add(NewLines.of(batch, taken));
        ledger.reserve(batch.fund(), batch.reference(), total, "payment batch");
        return desk.publish(batch);
    }

    /** Takes the records of a batch that were not paid, or came back, into a new one of the same kind. */
    @Transactional
    public ShownBatch retry(UUID id) {
        Batch batch = desk.take(id, BatchAction.RETRY);
        List<UUID> unpaid = retries.unpaid(id);
        if (unpaid.isEmpty()) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("", "nothing_failed", Text.of("没有待重付的明细", "No line is to be paid anew"));
        }
        return create(new BatchRequest(batch.kind(), batch.body(), batch.fund(), unpaid, batch.note()));
    }

    /**
     * Approves a batch that somebody else made.
     *
     * @param total that the approver saw; another one is a conflict
     */
    @Transactional
    public ShownBatch approve(UUID id, Money total) {
        Batch batch = desk.take(id, BatchAction.APPROVE);
        BigDecimal sum = lines.total(id);
        if (sum.compareTo(batch.total()) != 0 || sum.compareTo(new BigDecimal(total.amount())) != 0) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with(
                            "/total/amount",
                            "total_differs",
                            Text.of("批次总额为 %s 元", "The batch pays %s yuan").with(sum));
        }
        return desk.keep(batch.approved(caller.subject(), calendar.today()));
    }

    /** Gives a batch up that was not sent to a bank: its records are approved as before, its money is available. */
    @Transactional
    public ShownBatch cancel(UUID id, String reason) {
        Batch batch = desk.take(id, BatchAction.CANCEL);
        List<Line> all = lines.ofBatch(id);
        Payable payable = payables.of(batch);
        all.stream().map(Line::payable).sorted().forEach(item -> payable.released(item, id, reason));
        lines.move(all.stream()
                .map(line -> new Move(line, LineStep.CANCEL, null, null, reason))
                .toList());
        ledger.release(batch.fund(), batch.reference(), batch.total(), reason);
        return desk.keep(batch.cancelled(reason));
    }
}
