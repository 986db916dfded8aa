package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.derive.Derived;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.derive.DerivedMissing;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;

/** What a test asks of kept roll-ups, beside what the slow reference makes of the same rows. */
@Singleton
class KeptRollUps {

    final YearRollUps years;
    final SubtotalReader reader;
    final SubtotalKeeper keeper;
    final SubtotalCleaner cleaner;
    final RollUps reports;
    private final SubtotalRepository subtotals;
    private final RollUpRepository rollUps;
    private final TreeRepository trees;
    private final TreeRoom room;
    private final MetricService metrics;
    private final FilledRepository filled;
    private final DerivedCounts counts;
    private final YearOfBody releases;

    KeptRollUps(
            YearRollUps years,
            SubtotalReader reader,
            SubtotalKeeper keeper,
            SubtotalCleaner cleaner,
            SubtotalRepository subtotals,
            RollUpRepository rollUps,
            TreeRepository trees,
            TreeRoom room,
            MetricService metrics,
            FilledRepository filled,
            DerivedCounts counts,
            RollUps reports,
            YearOfBody releases) {
        this.years = years;
        this.reader = reader;
        this.keeper = keeper;
        this.cleaner = cleaner;
        this.subtotals = subtotals;
        this.rollUps = rollUps;
        this.trees = trees;
        this.room = room;
        this.metrics = metrics;
        this.filled = filled;
        this.counts = counts;
        this.reports = reports;
        this.releases = releases;
    }

    /** One that does as little as it can and waits for nothing. */
    YearRollUps impatient() {
        return new YearRollUps(subtotals, reader, keeper, counts, FixedEfforts.NO_PATIENCE);
    }

    /** The same for reports. */
    RollUps impatientReports() {
        return new RollUps(rollUps, trees, filled, counts, room, reader, keeper, FixedEfforts.NO_PATIENCE);
    }

    YearSheet sheet(String metric, int year) {
        return new YearSheet(year, "", List.of(metrics.rules(metric).orElseThrow()));
    }

    Optional<Totals> ask(String metric, int year, String body) {
        YearSheet sheet = sheet(metric, year);
        return years.ask(sheet, List.of(body)).of(body, sheet.metrics().get(0));
    }

    /** Whether the next answer needs one question only. */
    boolean isKept(String metric, int year, String body) {
        YearSheet sheet = sheet(metric, year);
        return YearRollUps.isWhole(
                sheet, subtotals.look(sheet, List.of(body)).bodies().get(body));
    }

    /** Compares all bodies at once, and each alone, with the slow reference. Nobody may be writing. */
    void compare(KeptStory story) {
        for (int year : KeptStory.YEARS) {
            YearSheet sheet = sheet(story.metric, year);
            MetricRules metric = sheet.metrics().get(0);
            YearRollUps.Answers together = years.ask(sheet, story.bodies);
            for (String body : story.bodies) {
                String where = body + " " + year + " of " + story.bodies;
                Optional<Totals> slow = slow(sheet, metric, body);
                assertThat(together.of(body, metric)).as(where).isEqualTo(slow);
                assertThat(ask(story.metric, year, body)).as(where).isEqualTo(slow);
            }
            compareReport(sheet, story.bodies);
        }
    }

    /** Compares what releases would say of the first body. They ask about all metrics there are, so this takes its time. */
    void compareReleases(KeptStory story) {
        String root = story.bodies.get(0);
        for (int year : KeptStory.YEARS) {
            YearSheet sheet = sheet(story.metric, year);
            assertThat(released(sheet, root))
                    .isEqualTo(slow(sheet, sheet.metrics().get(0), root).map(totals -> said(sheet, totals)));
        }
    }

    /** What a report says of all bodies together with the slow reference of the same state. */
    private void compareReport(YearSheet sheet, List<String> bodies) {
        MetricRules metric = sheet.metrics().get(0);
        reports.inOneState(state -> {
            List<Question> questions =
                    bodies.stream().map(body -> sheet.question(metric, body)).toList();
            assertThat(state.answers(questions))
                    .isEqualTo(questions.stream()
                            .map(question -> slowAnswer(question, trees.tree(question)))
                            .toList());
            assertThat(state.figuresBehind(questions, 1000).stream()
                            .map(Set::copyOf)
                            .toList())
                    .isEqualTo(questions.stream()
                            .map(question -> slowFigures(question, trees.tree(question)))
                            .toList());
            questions.forEach(question -> assertThat(state.children(question))
                    .isEqualTo(trees.tree(question).stream()
                            .filter(node -> question.body().equals(node.superior()))
                            .map(TreeNode::code)
                            .sorted()
                            .toList()));
            return true;
        });
    }

    private Set<UUID> slowFigures(Question question, List<TreeNode> tree) {
        return tree.isEmpty()
                ? Set.of()
                : Set.copyOf(new RollUp(question, tree, rollUps.figures(question, tree)).figures());
    }

    private Answer slowAnswer(Question question, List<TreeNode> tree) {
        return tree.isEmpty()
                ? Answer.outside(question)
                : Answer.of(question, slow(question, tree), false, Derived.missing(DerivedMissing.NOT_DERIVED));
    }

    /** What a release would say. */
    private Optional<Object> released(YearSheet sheet, String body) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rollUps.seeOneState();
            return releases.of(body, sheet.year(), List.of()).stream()
                    .filter(view -> view.metric().equals(sheet.codes()[0]))
                    .map(KeptRollUps::said)
                    .findFirst();
        });
    }

    private static Object said(RollUpView view) {
        return Arrays.asList(view.reported(), view.rolledUp(), view.coverage());
    }

    private static Object said(YearSheet sheet, Totals totals) {
        Question question = sheet.question(sheet.metrics().get(0), "");
        Period year = new Period(PeriodKind.YEAR, Integer.toString(sheet.year()), Integer.toString(sheet.year()));
        return said(RollUpView.of(
                question, year, totals, Derived.missing(DerivedMissing.NOT_DERIVED), null, Instant.EPOCH));
    }

    private Optional<Totals> slow(YearSheet sheet, MetricRules metric, String body) {
        Question question = sheet.question(metric, body);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<TreeNode> tree = trees.tree(question);
            return tree.isEmpty() ? Optional.empty() : Optional.of(slow(question, tree));
        });
    }

    private Totals slow(Question question, List<TreeNode> tree) {
        List<LiveFigure> figures = rollUps.figures(question, tree);
        SlowRollUp slow = new SlowRollUp(question, tree, figures);
        RollUp raw = new RollUp(question, tree, figures);
        assertThat(raw.totals().rolledUp()).isEqualTo(Optional.ofNullable(slow.rolledUp(question.body())));
        return new Totals(
                Optional.ofNullable(slow.own(question.body())),
                Optional.ofNullable(slow.claim(question.body())),
                Optional.ofNullable(slow.rolledUp(question.body())),
                raw.totals().expected(),
                raw.totals().counted());
    }
}
