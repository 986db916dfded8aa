package org.gonghui.metrics.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.catalogue.ValueType;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/**
 * One state of the database that answers many questions. A tree or the figures of a metric are read once, however many
 * questions need them: the children of a body are answered from what was read for the body.
 */
public final class RollUpState {

    /** Stands for every metric: the tree of one that sums over time is the widest. */
    private static final MetricRules ANYTHING = new MetricRules(
            "", Unit.ITEM, TimeRule.SUM, HierarchyRule.SUM, ValueType.COUNT, true, List.of(), List.of(), null);

    /** Figures that are remembered for other questions: more are forgotten before the next are read. */
    private static final int MOST_REMEMBERED = 5000;

    /** What was read for one question serves those that come right after it. */
    private static final Comparator<Question> AS_READ = Comparator.comparing(Question::treeDay)
            .thenComparing(question -> question.lifeDays().first())
            .thenComparing(question -> question.metric().code())
            .thenComparing(Question::breakdown);

    private final RollUpRepository rollUps;
    private final TreeRepository treeRows;
    private final FilledRepository filled;
    private final OpenYears years;
    private final Trees trees;
    private final DerivedAnswers derived;
    private final Map<FigureKey, FiguresByBody> figures = new HashMap<>();
    private int remembered;

    RollUpState(
            RollUpRepository rollUps,
            TreeRepository treeRows,
            FilledRepository filled,
            DerivedCounts counts,
            TreeRoom room,
            OpenYears years) {
        this.rollUps = rollUps;
        this.treeRows = treeRows;
        this.filled = filled;
        this.years = years;
        this.trees = new Trees(treeRows, room, this::forgetFigures);
        this.derived = new DerivedAnswers(counts, treeRows);
    }

    /** What was read of figures, and for which tree. */
    private record FigureKey(TreeDays days, String root, String metric, DaySpan span, String breakdown) {}

    /** Answers, in the order of the questions. */
    public List<Answer> answers(List<Question> questions) {
        years.ask(questions);
        derived.ask(questions);
        return eachAsRead(questions, this::answer);
    }

    private static <T> List<T> eachAsRead(List<Question> questions, Function<Question, T> answer) {
        Map<Question, T> answers = new HashMap<>();
        questions.stream().sorted(AS_READ).forEach(question -> answers.computeIfAbsent(question, answer));
        return questions.stream().map(answers::get).toList();
    }

    public Answer answer(Question question) {
        if (question.isOfYearNow()) {
            Optional<Totals> totals = years.answer(question);
            if (totals.isEmpty()) {
                return Answer.outside(question);
            }
            if (YearSheet.adds(question.metric()) || totals.get().value().isPresent()) {
                return Answer.of(question, totals.get(), false, derived.of(question));
            }
        }
        List<TreeNode> tree = trees.below(question);
        if (tree.isEmpty()) {
            return Answer.outside(question);
        }
        RollUp answer = rollUp(question, tree);
        return Answer.of(question, answer.totals(), answer.needsForbiddenSum(), derived.of(question));
    }

    /** Codes of the bodies right below the body of a question, in the tree of the question. */
    public List<String> children(Question question) {
        return childNodes(question).stream()
                .filter(node -> question.body().equals(node.superior()))
                .map(TreeNode::code)
                .sorted()
                .toList();
    }

    private List<TreeNode> childNodes(Question question) {
        if (!question.isOfYearNow()) {
            return trees.below(question);
        }
        return years.answer(question).isEmpty() ? List.of() : treeRows.children(question, List.of(question.body()));
    }

    /**
     * The first figures, at most this many each, that the answers to questions are made of, in the order of the questions:
     * those of the body itself first.
     */
    public List<List<UUID>> figuresBehind(List<Question> questions, int most) {
        Map<Question, List<UUID>> ofYears = years.figuresBehind(questions, most);
        return eachAsRead(questions, question -> Optional.ofNullable(ofYears.get(question))
                .orElseGet(() -> figuresBehind(question, most)));
    }

    private List<UUID> figuresBehind(Question question, int most) {
        List<TreeNode> tree = trees.below(question);
        return tree.isEmpty()
                ? List.of()
                : rollUp(question, tree).figures().stream().limit(most).toList();
    }

    /**
     * Metrics and breakdowns of which anything at all is published within a period at or below a body; of metrics that do
     * not add up, at the body itself. By metric and breakdown, at most this many.
     *
     * @param hierarchyAsOf null: the tree of the period
     * @param asKnownAt null: what is known now
     */
    public List<FilledKey> filled(
            String body, DaySpan span, @Nullable LocalDate hierarchyAsOf, @Nullable Instant asKnownAt, int most) {
        Question anything = new Question(ANYTHING, body, span, "", hierarchyAsOf, asKnownAt);
        return filled.keys(anything, trees.below(anything), most);
    }

    /** Up to where the registry's feed of affiliations had been read; null: it never was. */
    public @Nullable String hierarchyCursor(@Nullable Instant asKnownAt) {
        return treeRows.hierarchyCursor(asKnownAt);
    }

    private RollUp rollUp(Question question, List<TreeNode> tree) {
        Trees.Tree read = trees.holding(question);
        FigureKey key = new FigureKey(
                TreeDays.of(question), read.root(), question.metric().code(), question.span(), question.breakdown());
        if (!figures.containsKey(key)) {
            if (remembered > MOST_REMEMBERED) {
                forgetFigures();
            }
            List<LiveFigure> found = rollUps.figures(question, read.nodes());
            remembered += found.size();
            figures.put(key, new FiguresByBody(found));
        }
        return new RollUp(
                question, tree, Objects.requireNonNull(figures.get(key)).of(tree));
    }

    private void forgetFigures() {
        figures.clear();
        remembered = 0;
    }
}
