package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.metrics.rollup.SubtotalReader.Reading;

/** Answers questions about years, of kept subtotals where these count, in a transaction that sees one state. */
final class OpenYears {

    private final SubtotalReader subtotals;
    private final Effort effort;
    private final Map<Question, Optional<Totals>> answered = new HashMap<>();
    private final List<Read> read = new ArrayList<>();

    OpenYears(SubtotalReader subtotals, Effort effort) {
        this.subtotals = subtotals;
        this.effort = effort;
    }

    /** Says that there is more to add up than the transaction may do: what it has done is to be kept first. */
    static final class Unfinished extends RuntimeException {
        private Unfinished() {
            super("there is more to add up", null, false, false);
        }
    }

    private record Kind(int year, String breakdown) {

        private static Kind of(Question question) {
            return new Kind(question.span().first().getYear(), question.breakdown());
        }

        private YearSheet sheet(List<Question> questions) {
            return new YearSheet(
                    year,
                    breakdown,
                    questions.stream().map(Question::metric).distinct().toList());
        }
    }

    private record Read(YearSheet sheet, Reading reading) {}

    /**
     * Reads the answers to those that are about a year as known now: one sheet for each year and breakdown.
     *
     * @throws Unfinished where that takes more than the transaction may do
     */
    void ask(Collection<Question> questions) {
        questions.stream()
                .filter(question -> question.isOfYearNow() && !answered.containsKey(question))
                .collect(groupingBy(Kind::of))
                .forEach(this::ask);
    }

    private void ask(Kind kind, List<Question> questions) {
        YearSheet sheet = kind.sheet(questions);
        Reading reading = subtotals.readOpen(sheet, bodies(questions), effort);
        read.add(new Read(sheet, reading));
        if (!reading.whole()) {
            throw new Unfinished();
        }
        questions.forEach(question -> answered.put(question, reading.answers().of(question.body(), question.metric())));
    }

    /** The answer to a question about a year as known now; empty where its body is not in its tree. */
    Optional<Totals> answer(Question question) {
        ask(List.of(question));
        return answered.get(question);
    }

    /** The first figures that the answers to questions about a year as known now are made of. */
    Map<Question, List<UUID>> figuresBehind(Collection<Question> questions, int most) {
        Map<Question, List<UUID>> behind = new HashMap<>();
        questions.stream()
                .filter(Question::isOfYearNow)
                .collect(groupingBy(Kind::of))
                .forEach((kind, alike) -> {
                    FiguresBehind found = subtotals.figuresBehind(kind.sheet(alike), bodies(alike), most);
                    alike.forEach(question -> behind.put(question, found.of(question.body(), question.metric())));
                });
        return behind;
    }

    private static Set<String> bodies(List<Question> questions) {
        return questions.stream().map(Question::body).collect(Collectors.toSet());
    }

    /** Keeps what was added up. To be called when the transaction has ended: keeping takes another. */
    void keep(SubtotalKeeper keeper) {
        read.forEach(one -> keeper.keep(one.sheet, one.reading));
    }
}
