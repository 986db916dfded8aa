package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.metrics.rollup.SubtotalReader.Reading;

/** Answers questions about years, of kept subtotals where these count, in a transaction that sees one state. */
final class OpenYears {

    private final SubtotalReader subtotals;
    private final Map<Question, Optional<Totals>> answered = new HashMap<>();
    private final List<Read> read = new ArrayList<>();

    OpenYears(SubtotalReader subtotals) {
        this.subtotals = subtotals;
    }

    private record Kind(int year, String breakdown) {

        private static Kind of(Question question) {
            return new Kind(question.span().first().getYear(), question.breakdown());
        }
    }

    private record Read(YearSheet sheet, Reading reading) {}

    /** Reads the answers to those that are about a year as known now: one sheet for each year and breakdown. */
    void ask(Collection<Question> questions) {
        questions.stream()
                .filter(question -> question.isOfYearNow() && !answered.containsKey(question))
                .collect(groupingBy(Kind::of))
                .forEach(this::ask);
    }

    private void ask(Kind kind, List<Question> questions) {
        YearSheet sheet = new YearSheet(
                kind.year,
                kind.breakdown,
                questions.stream().map(Question::metric).distinct().toList());
        Reading reading =
                subtotals.readOpen(sheet, questions.stream().map(Question::body).collect(Collectors.toSet()));
        read.add(new Read(sheet, reading));
        questions.forEach(question -> answered.put(question, reading.answers().of(question.body(), question.metric())));
    }

    /** The answer to a question about a year as known now; empty where its body is not in its tree. */
    Optional<Totals> answer(Question question) {
        ask(List.of(question));
        return answered.get(question);
    }

    /** Keeps what was added up. To be called when the transaction has ended: keeping takes another. */
    void keep(SubtotalKeeper keeper) {
        read.forEach(one -> keeper.keep(one.sheet, one.reading));
    }
}
