package org.gonghui.metrics.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
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
import org.gonghui.metrics.derive.ReliefCountRepository.Count;
import org.gonghui.metrics.shared.DaySpan;

/**
 * Counts metrics from records, at the moment of the question.
 *
 * <p>Records add up, so their counts are taken over all bodies of a tree. Distinct people do not: they are counted by the
 * service that knows them and told for each body with all below it, and only the count of the question's body is taken.
 */
@ApplicationScoped
public class DerivedCounts {

    private final RecordRepository records;
    private final ReliefCountRepository relief;
    private final MetricService metrics;
    private final Calendar calendar;

    DerivedCounts(RecordRepository records, ReliefCountRepository relief, MetricService metrics, Calendar calendar) {
        this.records = records;
        this.relief = relief;
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
                .or(() -> records.readAt(rule.get().resource()).map(at -> derive(rule.get(), question, at)))
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

    private Derived derive(DerivedFrom rule, DerivedQuestion question, Instant readAt) {
        return switch (rule.resource()) {
            case STATION, ACTIVITY -> Derived.of(sumOfRecords(rule, question), readAt);
            case RELIEF_COUNT -> relief(rule, question, readAt);
        };
    }

    /** Taken as it was counted for the body with all below it: the same people may stand in several counts. */
    private Derived relief(DerivedFrom rule, DerivedQuestion question, Instant readAt) {
        int year = question.span().first().getYear();
        if (!question.span().equals(DaySpan.ofYears(year, year))) {
            return Derived.missing(DerivedMissing.NOT_YEARLY);
        }
        String body = question.bodies().get(0);
        return relief.find(body, year, rule.kinds().get(0), rule.measure())
                .map(count -> Derived.of(count, readAt))
                .orElseGet(() -> Derived.of(Count.NONE, readAt));
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
