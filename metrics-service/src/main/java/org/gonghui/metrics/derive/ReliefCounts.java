package org.gonghui.metrics.derive;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.metrics.shared.DaySpan;

/** Takes what was counted for a body with all below it: the same people may stand in several counts. */
@Singleton
class ReliefCounts {

    private final ReliefCountRepository counts;

    ReliefCounts(ReliefCountRepository counts) {
        this.counts = counts;
    }

    private record Key(String body, String casesOf) {

        private static Key of(DerivedQuestion question) {
            return new Key(question.body(), question.rule().kinds().get(0));
        }
    }

    /** Answers all questions about the same days with one statement. */
    Map<DerivedQuestion, Derived> count(DaySpan days, List<DerivedQuestion> asked, Instant readAt) {
        int year = days.first().getYear();
        if (!days.equals(DaySpan.ofYears(year, year))) {
            return DerivedCounts.missing(asked, DerivedMissing.NOT_YEARLY);
        }
        Map<Key, ReliefCount> found = new HashMap<>();
        counts.of(
                        asked.stream().map(DerivedQuestion::body).collect(toSet()),
                        year,
                        asked.stream()
                                .map(question -> Key.of(question).casesOf())
                                .collect(toSet()))
                .forEach(count -> found.put(new Key(count.body(), count.casesOf()), count));
        return asked.stream()
                .collect(toMap(
                        question -> question,
                        question -> Derived.of(
                                found.getOrDefault(Key.of(question), ReliefCount.NONE),
                                question.rule().measure(),
                                readAt)));
    }
}
