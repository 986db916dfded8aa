package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.Turns;
import org.jspecify.annotations.Nullable;

/** Closes years. A figure belongs to the year in which its period ends; one without a known end to none. */
@ApplicationScoped
public class PeriodLockService {

    static final String RESOURCE = "period_lock";
    static final String COLLECTION = "/api/v1/period-locks";

    private final PeriodLockRepository locks;
    private final Documents documents;
    private final Turns turns;

    PeriodLockService(PeriodLockRepository locks, Documents documents, Turns turns) {
        this.locks = locks;
        this.documents = documents;
        this.turns = turns;
    }

    /** Closes a year. Figures that are being recorded for it are finished first. */
    @Transactional
    Publication put(int year, PeriodLockRequest request, @Nullable String ifMatch) {
        if (year != request.year()) {
            throw Problem.content(
                    "/year", "immutable", Text.of("年度必须是 %d", "The year is %d").with(year));
        }
        turns.alone(RESOURCE, Integer.toString(year));
        Optional<StoredDocument> stored = documents.lock(RESOURCE, Integer.toString(year));
        if (stored.isPresent() && !locks.reason(year).equals(Optional.of(request.reason()))) {
            EntityTags.requireMatch(ifMatch, stored.get().etag());
        }
        locks.write(request);
        return documents.publish(RESOURCE, Integer.toString(year), request);
    }

    StoredDocument read(int year) {
        return documents
                .find(RESOURCE, Integer.toString(year))
                .orElseThrow(() -> Problem.notFound(
                        Text.of("%d 年没有锁定", "The year %d is not closed").with(year)));
    }

    List<StoredDocument> all() {
        return locks.all();
    }

    /** Keeps the year of a period open until the transaction ends, or refuses where it is closed. */
    @Transactional(TxType.MANDATORY)
    void requireOpen(Period period) {
        yearOf(period).ifPresent(year -> {
            if (!keepOpen(Set.of(year)).isEmpty()) {
                throw new Problem(CommonProblem.CONFLICT).with(List.of(closed(year)));
            }
        });
    }

    /** Keeps years as they are until the transaction ends; answers which of them are closed. */
    @Transactional(TxType.MANDATORY)
    Set<Integer> keepOpen(Collection<Integer> years) {
        turns.together(
                RESOURCE, years.stream().map(year -> Integer.toString(year)).toList());
        return locks.closed(years);
    }

    /** The year that a period belongs to. */
    static Optional<Integer> yearOf(Period period) {
        return period.end().map(end -> end.lastDay().getYear());
    }

    static Fault closed(int year) {
        return new Fault(
                "/period",
                "closed_period",
                Text.of("%d 年已锁定", "The year %d is closed").with(year));
    }
}
