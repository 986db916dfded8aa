package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.metrics.derive.Derived;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.derive.DerivedQuestion;

/** What records count beside the answers to many questions: those that are asked together are counted together. */
final class DerivedAnswers {

    private final DerivedCounts counts;
    private final TreeRepository trees;
    private final Map<Question, Derived> answered = new HashMap<>();

    DerivedAnswers(DerivedCounts counts, TreeRepository trees) {
        this.counts = counts;
        this.trees = trees;
    }

    /** Counts for all of them at once. */
    void ask(Collection<Question> questions) {
        questions.stream()
                .filter(question -> !answered.containsKey(question))
                .distinct()
                .collect(groupingBy(TreeDays::of))
                .values()
                .forEach(this::askOfOneTree);
    }

    private void askOfOneTree(List<Question> questions) {
        Map<DerivedQuestion, Derived> found =
                counts.count(questions.stream().map(Question::derived).toList(), trees.subtrees(questions.get(0)));
        answered.putAll(
                questions.stream().collect(toMap(question -> question, question -> found.get(question.derived()))));
    }

    Derived of(Question question) {
        ask(List.of(question));
        return answered.get(question);
    }

    Map<Question, Derived> all() {
        return Map.copyOf(answered);
    }
}
