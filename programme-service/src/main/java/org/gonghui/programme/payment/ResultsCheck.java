package org.gonghui.programme.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.payment.ResultsRequest.ResultRow;
import org.jspecify.annotations.Nullable;

/** Holds a bank's results against the lines of a batch: what is new, what is known, what is wrong. */
final class ResultsCheck {

    private final Map<String, Line> lines;
    private final LocalDate approvedOn;
    private final LocalDate today;
    private final Faults faults = new Faults();
    private final Set<String> seen = new HashSet<>();
    private final List<Move> moves = new ArrayList<>();

    ResultsCheck(Collection<Line> lines, LocalDate approvedOn, LocalDate today) {
        this.lines = lines.stream().collect(Collectors.toMap(Line::bankReference, Function.identity()));
        this.approvedOn = approvedOn;
        this.today = today;
    }

    /** What is new in the results; throws a problem that points to everything that is wrong. */
    List<Move> check(ResultsRequest results) {
        for (int at = 0; at < results.lines().size(); at++) {
            check(results.lines().get(at), "/lines/" + at);
        }
        faults.throwIfAny();
        return moves;
    }

    private void check(ResultRow row, String pointer) {
        Line line = lines.get(row.reference());
        if (line == null) {
            faults.add(
                    pointer + "/reference",
                    "unknown_line",
                    Text.of("本批次没有这条明细", "This batch has no such line; it may be of another one"));
            return;
        }
        if (!seen.add(row.reference())) {
            faults.add(pointer + "/reference", "duplicate", Text.of("重复", "It is there twice"));
            return;
        }
        if (row.yuan().compareTo(line.amount()) != 0) {
            faults.add(
                    pointer + "/amount/amount",
                    "amount_differs",
                    Text.of("应为 %s 元", "It is %s yuan").with(line.amount()));
        }
        checkDay(row.paidOn(), pointer + "/paidOn");
        note(line, row, pointer);
    }

    private void checkDay(@Nullable LocalDate paidOn, String pointer) {
        if (paidOn != null && (paidOn.isBefore(approvedOn) || paidOn.isAfter(today))) {
            faults.add(
                    pointer,
                    "range",
                    Text.of("应在 %s 至 %s 之间", "A date from %s to %s").with(approvedOn, today));
        }
    }

    private void note(Line line, ResultRow row, String pointer) {
        LineStep step = row.outcome() == Outcome.PAID ? LineStep.PAY : LineStep.FAIL;
        if (line.state() == step.from()) {
            moves.add(new Move(line, step, row.paidOn(), row.failure(), null));
        } else if (!isKnown(line, row)) {
            faults.add(
                    pointer + "/outcome",
                    "decided_otherwise",
                    Text.of("已登记为“%s”", "It is known as “%s”").with(line.state().code()));
        }
    }

    /** Whether the same was said before; what happened to the line since does not matter. */
    private static boolean isKnown(Line line, ResultRow row) {
        return switch (line.state()) {
            case OPEN, CANCELLED -> false;
            case PAID, REVERSED ->
                row.outcome() == Outcome.PAID && line.paidOn().equals(row.paidOn());
            case FAILED, RETURNED -> row.outcome() == Outcome.FAILED && line.failure() == row.failure();
        };
    }
}
