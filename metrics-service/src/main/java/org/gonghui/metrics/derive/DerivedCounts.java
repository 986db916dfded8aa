package org.gonghui.metrics.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.derive.RecordRepository.Query;
import org.gonghui.metrics.derive.RecordRepository.Sum;

/**
 * Counts metrics from records, at the moment of the question.
 *
 * <p>Records add up, so their counts are taken over all bodies of a tree. What does not add up (distinct people) has to
 * be counted by the service that knows it and told for each body; such a count is another {@code CountedResource}, of
 * which only the one of the question's body, {@code bodies().get(0)}, is taken.
 */
@ApplicationScoped
public class DerivedCounts {

    private final RecordRepository records;
    private final MetricService metrics;
    private final Calendar calendar;

    DerivedCounts(RecordRepository records, MetricService metrics, Calendar calendar) {
        this.records = records;
        this.metrics = metrics;
        this.calendar = calendar;
    }

    /** Whether there is anything to count of a metric. */
    public boolean canCount(String metric) {
        return metrics.derivedFrom(metric).isPresent();
    }

    /**
     * Counts where there is anything to count.
     *
     * @param question made only then: it takes a tree
     */
    @Transactional(TxType.MANDATORY)
    public Derived count(String metric, Supplier<DerivedQuestion> question) {
        return canCount(metric) ? count(question.get()) : Derived.missing(DerivedMissing.NOT_DERIVED);
    }

    /** Counts in the state of the database that the transaction sees. */
    @Transactional(TxType.MANDATORY)
    public Derived count(DerivedQuestion question) {
        Optional<DerivedFrom> rule = metrics.derivedFrom(question.metric().code());
        if (rule.isEmpty()) {
            return Derived.missing(DerivedMissing.NOT_DERIVED);
        }
        return unanswerable(question)
                .map(Derived::missing)
                .or(() -> records.readAt(rule.get().resource()).map(at -> Derived.of(sum(rule.get(), question), at)))
                .orElseGet(() -> Derived.missing(DerivedMissing.NOT_READ_YET));
    }

    private Optional<DerivedMissing> unanswerable(DerivedQuestion question) {
        if (question.asKnownThen()) {
            return Optional.of(DerivedMissing.NOT_KEPT);
        }
        if (question.brokenDown()) {
            return Optional.of(DerivedMissing.NOT_BROKEN_DOWN);
        }
        boolean begun = !question.span().first().isAfter(calendar.today());
        return begun ? Optional.empty() : Optional.of(DerivedMissing.NOT_BEGUN);
    }

    private Sum sum(DerivedFrom rule, DerivedQuestion question) {
        return switch (rule.resource()) {
            case STATION, ACTIVITY -> sumOfRecords(rule, question);
        };
    }

    private Sum sumOfRecords(DerivedFrom rule, DerivedQuestion question) {
        Unit unit = question.metric().unit();
        return records.sum(
                question.metric().timeRule() == TimeRule.LAST
                        ? Query.standing(rule, unit, question.bodies(), lastDay(question))
                        : Query.done(rule, unit, question.bodies(), question.span()));
    }

    /** What will stand on a day that has not come nobody knows: then it is today, as in the programme service's counts. */
    private LocalDate lastDay(DerivedQuestion question) {
        LocalDate today = calendar.today();
        LocalDate last = question.span().last();
        return last.isAfter(today) ? today : last;
    }
}
