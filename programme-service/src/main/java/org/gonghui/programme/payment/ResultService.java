package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.ledger.EntryKind;
import org.gonghui.programme.ledger.Ledger;
import org.gonghui.programme.ledger.Movement;
import org.gonghui.programme.payment.ResultsView.ResultOutcome;
import org.gonghui.programme.payment.ResultsView.RowOutcome;
import org.jspecify.annotations.Nullable;

/** Takes in what a bank says of a batch. */
@ApplicationScoped
public class ResultService {

    private final LineRepository lines;
    private final BatchDesk desk;
    private final Payables payables;
    private final Ledger ledger;
    private final Calendar calendar;

    ResultService(LineRepository lines, BatchDesk desk, Payables payables, Ledger ledger, Calendar calendar) {
        this.lines = lines;
        this.desk = desk;
        this.payables = payables;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Notes what is new in the results, all of it or, where anything is wrong, nothing; known already changes nothing. */
    @Transactional
    public ResultsView take(UUID id, ResultsRequest results, boolean validateOnly) {
        Batch batch = desk.take(id, BatchAction.TAKE_RESULTS);
        List<Line> all = lines.ofBatch(id);
        LocalDate approvedOn = Objects.requireNonNull(batch.approvedOn());
        List<Move> moves = new ResultsCheck(all, approvedOn, calendar.today()).check(results);
        int open = (int) all.stream()
                        .filter(line -> line.state() == LineState.OPEN)
                        .count()
                - moves.size();
        Batch after = batch.moved(BatchAction.TAKE_RESULTS.to(batch.state(), open));
        if (!validateOnly && !moves.isEmpty()) {
            write(after, moves);
        }
        return view(after, results, moves, open, !validateOnly);
    }

    private void write(Batch batch, List<Move> moves) {
        Payable payable = payables.of(batch);
        moves.stream()
                .sorted(Comparator.comparing(move -> move.line().payable()))
                .forEach(move -> tell(payable, batch, move));
        lines.move(moves);
        ledger.move(batch.fund(), moves.stream().map(ResultService::movement).toList());
        desk.keep(batch);
    }

    private static void tell(Payable payable, Batch batch, Move move) {
        Line line = move.line();
        if (move.step() == LineStep.PAY) {
            payable.paid(line.payable(), batch.id(), Objects.requireNonNull(move.paidOn()), line.amount());
        } else {
            payable.failed(
                    line.payable(),
                    batch.id(),
                    Objects.requireNonNull(move.failure()).code());
        }
    }

    private static Movement movement(Move move) {
        Line line = move.line();
        return move.step() == LineStep.PAY
                ? new Movement(EntryKind.COMMIT, line.reference(), line.amount(), "paid by the bank")
                : new Movement(EntryKind.RELEASE, line.reference(), line.amount(), "not paid by the bank");
    }

    private static ResultsView view(Batch batch, ResultsRequest results, List<Move> moves, int open, boolean written) {
        Map<String, LineStep> news =
                moves.stream().collect(Collectors.toMap(move -> move.line().bankReference(), Move::step));
        List<Move> paid =
                moves.stream().filter(move -> move.step() == LineStep.PAY).toList();
        BigDecimal amount = paid.stream().map(move -> move.line().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ResultsView(
                batch.id(),
                written,
                batch.state(),
                paid.size(),
                BatchDocument.money(amount),
                moves.size() - paid.size(),
                results.lines().size() - moves.size(),
                open,
                results.lines().stream()
                        .map(row -> new ResultOutcome(row.reference(), outcome(news.get(row.reference()))))
                        .toList());
    }

    private static RowOutcome outcome(@Nullable LineStep step) {
        if (step == null) {
            return RowOutcome.UNCHANGED;
        }
        return step == LineStep.PAY ? RowOutcome.PAID : RowOutcome.FAILED;
    }
}
