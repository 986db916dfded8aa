package org.gonghui.metrics.derive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.derive.DerivedCounts.Counting;

/** Counts what adds up: the records of all bodies of a subtree. */
@Singleton
class Tallies {

    private final RecordRepository records;

    Tallies(RecordRepository records) {
        this.records = records;
    }

    /** Answers all questions for the same records of the same days with one statement. */
    Map<DerivedQuestion, Derived> count(
            Counting counting, List<DerivedQuestion> asked, Subtrees subtrees, Instant readAt) {
        Set<String> bodies = asked.stream().map(DerivedQuestion::body).collect(toSet());
        Map<String, List<Tally>> tallies =
                records.tally(subtrees, bodies, query(counting, asked)).stream().collect(groupingBy(Tally::root));
        return asked.stream()
                .collect(toMap(
                        question -> question,
                        question -> derived(question, tallies.getOrDefault(question.body(), List.of()), readAt)));
    }

    private static TallyQuery query(Counting counting, List<DerivedQuestion> asked) {
        Set<DerivedFrom> rules = asked.stream().map(DerivedQuestion::rule).collect(toSet());
        return counting.standing()
                ? TallyQuery.standing(rules, counting.days().last())
                : TallyQuery.done(rules, counting.days());
    }

    private static Derived derived(DerivedQuestion question, List<Tally> tallies, Instant readAt) {
        return Derived.of(Tally.sum(tallies, question.rule(), question.metric().unit()), readAt);
    }
}
