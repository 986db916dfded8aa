package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.registrycopy.RegistryTree.TreeNode;

/** What a test asks of kept roll-ups, beside what the slow reference makes of the same rows. */
@Singleton
class KeptRollUps {

    final YearRollUps years;
    final SubtotalReader reader;
    final SubtotalKeeper keeper;
    final SubtotalCleaner cleaner;
    private final SubtotalRepository subtotals;
    private final RollUpRepository rollUps;
    private final TreeRepository trees;
    private final MetricService metrics;

    KeptRollUps(
            YearRollUps years,
            SubtotalReader reader,
            SubtotalKeeper keeper,
            SubtotalCleaner cleaner,
            SubtotalRepository subtotals,
            RollUpRepository rollUps,
            TreeRepository trees,
            MetricService metrics) {
        this.years = years;
        this.reader = reader;
        this.keeper = keeper;
        this.cleaner = cleaner;
        this.subtotals = subtotals;
        this.rollUps = rollUps;
        this.trees = trees;
        this.metrics = metrics;
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
        }
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
                Optional.ofNullable(slow.claim(question.body())),
                Optional.ofNullable(slow.rolledUp(question.body())),
                raw.totals().expected(),
                raw.totals().counted());
    }
}
