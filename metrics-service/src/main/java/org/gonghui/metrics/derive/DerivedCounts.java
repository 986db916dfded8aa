package org.gonghui.metrics.derive;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.CountedResource;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.shared.DaySpan;

/**
 * Counts metrics from records, at the moment of the question: a few statements for each period, however many metrics and
 * bodies are asked for.
 *
 * <p>Records add up, so their counts are taken over all bodies of a tree. Distinct people do not: they are counted by the
 * service that knows them and told for each body with all below it, and only the count of the question's body is taken.
 */
@ApplicationScoped
public class DerivedCounts {

    private final RecordRepository records;
    private final Tallies tallies;
    private final ReliefCounts relief;
    private final Calendar calendar;

    DerivedCounts(RecordRepository records, Tallies tallies, ReliefCounts relief, Calendar calendar) {
        this.records = records;
        this.tallies = tallies;
        this.relief = relief;
        this.calendar = calendar;
    }

    /** Records are looked at together that are alike in this. */
    record Counting(CountedResource resource, boolean standing, DaySpan days) {}

    /** Whether records have to be looked at to answer it. */
    public boolean needsRecords(DerivedQuestion question) {
        return unanswerable(question).isEmpty();
    }

    /**
     * Counts in the state of the database that the transaction sees; where no question needs records it needs none.
     *
     * @param questions about bodies of one tree
     */
    public Map<DerivedQuestion, Derived> count(Collection<DerivedQuestion> questions, Subtrees subtrees) {
        Map<DerivedQuestion, Derived> answers = new HashMap<>();
        questions.forEach(
                question -> unanswerable(question).ifPresent(why -> answers.put(question, Derived.missing(why))));
        Map<CountedResource, List<DerivedQuestion>> open = questions.stream()
                .filter(question -> !answers.containsKey(question))
                .distinct()
                .collect(groupingBy(question -> question.rule().resource()));
        open.forEach((resource, asked) -> answers.putAll(records.readAt(resource)
                .map(at -> count(resource, asked, subtrees, at))
                .orElseGet(() -> missing(asked, DerivedMissing.NOT_READ_YET))));
        return answers;
    }

    private Optional<DerivedMissing> unanswerable(DerivedQuestion question) {
        DerivedFrom rule = question.metric().derivedFrom();
        if (rule == null) {
            return Optional.of(DerivedMissing.NOT_DERIVED);
        }
        if (question.asKnownThen()) {
            return Optional.of(DerivedMissing.NOT_KEPT);
        }
        if (question.brokenDown()) {
            return Optional.of(DerivedMissing.NOT_BROKEN_DOWN);
        }
        boolean begun = !question.span().first().isAfter(calendar.today());
        return begun ? Optional.empty() : Optional.of(DerivedMissing.NOT_BEGUN);
    }

    private Map<DerivedQuestion, Derived> count(
            CountedResource resource, List<DerivedQuestion> asked, Subtrees subtrees, Instant readAt) {
        Map<DerivedQuestion, Derived> answers = new HashMap<>();
        asked.stream()
                .collect(groupingBy(this::counting))
                .forEach((counting, alike) -> answers.putAll(
                        switch (resource) {
                            case STATION, ACTIVITY -> tallies.count(counting, alike, subtrees, readAt);
                            case RELIEF_COUNT -> relief.count(counting.days(), alike, readAt);
                        }));
        return answers;
    }

    private Counting counting(DerivedQuestion question) {
        boolean standing = question.metric().timeRule() == TimeRule.LAST;
        DaySpan days = standing ? new DaySpan(lastDay(question), lastDay(question)) : question.span();
        return new Counting(question.rule().resource(), standing, days);
    }

    static Map<DerivedQuestion, Derived> missing(List<DerivedQuestion> questions, DerivedMissing why) {
        Map<DerivedQuestion, Derived> answers = new HashMap<>();
        questions.forEach(question -> answers.put(question, Derived.missing(why)));
        return answers;
    }

    /** What will stand on a day that has not come nobody knows: then it is today, as in the programme service's counts. */
    private LocalDate lastDay(DerivedQuestion question) {
        LocalDate today = calendar.today();
        LocalDate last = question.span().last();
        return last.isAfter(today) ? today : last;
    }
}
