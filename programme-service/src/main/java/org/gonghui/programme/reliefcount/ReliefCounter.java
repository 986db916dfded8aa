package org.gonghui.programme.reliefcount;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.change.BulkDocuments;
import org.gonghui.kit.change.BulkDocuments.Rendered;
import org.gonghui.kit.time.Calendar;
import org.gonghui.kit.time.Rounds;
import org.gonghui.programme.reliefcount.ReliefCountRepository.Mark;

/**
 * Makes the counts anew of whom something was given to, and of all above, as the tree stood at the end of the year, or
 * stands today. Where the tree itself has changed, of everybody.
 */
@Singleton
public class ReliefCounter {

    private static final int AT_ONCE = 5000;

    private final ReliefCountRepository counts;
    private final BulkDocuments documents;
    private final Calendar calendar;
    private final Rounds counting;
    private final Rounds following;

    ReliefCounter(
            ReliefCountRepository counts,
            BulkDocuments documents,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.relief.count-every", defaultValue = "PT5S") Duration pause,
            @ConfigProperty(name = "gonghui.relief.follow-tree-every", defaultValue = "PT1M") Duration longPause) {
        this.counts = counts;
        this.documents = documents;
        this.calendar = calendar;
        this.counting = new Rounds("relief-counter", pause, () -> unlessOnStandby(this::count));
        this.following = new Rounds("relief-tree", longPause, () -> unlessOnStandby(this::followTree));
    }

    void start(@Observes StartupEvent event) {
        counting.start();
        following.start();
    }

    void stop(@Observes ShutdownEvent event) {
        counting.stop();
        following.stop();
    }

    /** Counts what is to be counted, unless another instance does so now; says how many counts have changed. */
    public int count() {
        int all = 0;
        int marks;
        do {
            Done done = QuarkusTransaction.requiringNew().call(this::countSome);
            marks = done.marks();
            all += done.changed();
        } while (marks == AT_ONCE);
        return all;
    }

    /** Where the tree has changed since, or the day has, lets everything be counted anew; says whether it has. */
    public boolean followTree() {
        return QuarkusTransaction.requiringNew()
                .call(() -> counts.isAlone() && counts.markAllIfTreeChanged(calendar.today()));
    }

    private record Done(int marks, int changed) {}

    private Done countSome() {
        if (!counts.isAlone()) {
            return new Done(0, 0);
        }
        List<Mark> marks = counts.takeMarks(AT_ONCE);
        Map<Integer, Set<String>> bodies = marks.stream()
                .collect(Collectors.groupingBy(Mark::year, Collectors.mapping(Mark::body, Collectors.toSet())));
        List<ReliefCount> changed = new ArrayList<>();
        bodies.forEach((year, marked) -> changed.addAll(counts.count(year, dayOfTree(year), marked)));
        publish(changed);
        return new Done(marks.size(), changed.size());
    }

    /** Counts are nobody's deed: the trail has the payments that they are made of. */
    private void publish(List<ReliefCount> changed) {
        Set<String> known = documents
                .lock(
                        ReliefCountService.RESOURCE,
                        changed.stream().map(ReliefCount::id).toList())
                .keySet();
        Map<Boolean, List<Rendered>> byNews = changed.stream()
                .map(count -> documents.render(ReliefCountService.RESOURCE, count.id(), ReliefCountDocument.of(count)))
                .collect(Collectors.partitioningBy(document -> !known.contains(document.key())));
        documents.publishNew(byNews.get(true));
        documents.publishChanged(ReliefCountService.RESOURCE, byNews.get(false));
    }

    private LocalDate dayOfTree(int year) {
        LocalDate today = calendar.today();
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        return end.isBefore(today) ? end : today;
    }

    private void unlessOnStandby(Runnable work) {
        if (!counts.isReadOnly()) {
            work.run();
        }
    }
}
