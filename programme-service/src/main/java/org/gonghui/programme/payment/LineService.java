package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.ledger.Ledger;

/** What is done with a single line once the bank has decided on it. */
@ApplicationScoped
public class LineService {

    private final LineRepository lines;
    private final RetryRepository retries;
    private final BatchDesk desk;
    private final Payables payables;
    private final Ledger ledger;

    LineService(LineRepository lines, RetryRepository retries, BatchDesk desk, Payables payables, Ledger ledger) {
        this.lines = lines;
        this.retries = retries;
        this.desk = desk;
        this.payables = payables;
        this.ledger = ledger;
    }

    /** Gives the record of a failed line back to its reviewers. */
    @Transactional
    public ShownBatch giveBack(UUID batchId, UUID lineId, String reason) {
        Batch batch = desk.take(batchId, BatchAction.RETURN_LINE);
        Line line = require(batch, lineId, LineStep.RETURN);
        payables.of(batch).returned(line.payable(), batchId, reason);
        // Only now is the record locked: whoever has taken it into another batch was faster.
        if (retries.isTakenAgain(line)) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("", "taken_again", Text.of("已列入其他批次", "Another batch has taken it again"));
        }
        lines.move(List.of(new Move(line, LineStep.RETURN, null, line.failure(), reason)));
        return desk.publish(batch);
    }

    /** Notes that money which was paid came back. */
    @Transactional
    public ShownBatch reverse(UUID batchId, UUID lineId, String reason) {
        Batch batch = desk.take(batchId, BatchAction.REVERSE_LINE);
        Line line = require(batch, lineId, LineStep.REVERSE);
        payables.of(batch).reversed(line.payable(), batchId, reason);
        lines.move(List.of(new Move(line, LineStep.REVERSE, line.paidOn(), null, reason)));
        ledger.reverse(batch.fund(), line.reference(), line.amount(), reason);
        return desk.publish(batch);
    }

    private Line require(Batch batch, UUID id, LineStep step) {
        Line line = lines.find(batch.id(), id)
                .orElseThrow(() -> Problem.notFound(
                        Text.of("批次中没有明细 %s", "The batch has no line %s").with(id)));
        if (line.state() != step.from()) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with(
                            "/state",
                            "wrong_state",
                            Text.of("明细现为“%s”，应为“%s”", "The line is “%s”, not “%s”")
                                    .with(line.state().code(), step.from().code()));
        }
        return line;
    }
}
