package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.rollup.YearRollUps.Answers;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.metrics.shared.Hindsight;
import org.jspecify.annotations.Nullable;

/** Makes roll-ups of questions. It may have to wait for a writer, so no transaction is open until it looks. */
@ApplicationScoped
public class RollUpService {

    private final RollUpReader reader;
    private final YearRollUps years;
    private final RollUpGrids grids;
    private final MetricService metrics;
    private final Hindsight hindsight;
    private final Calendar calendar;

    RollUpService(
            RollUpReader reader,
            YearRollUps years,
            RollUpGrids grids,
            MetricService metrics,
            Hindsight hindsight,
            Calendar calendar) {
        this.reader = reader;
        this.years = years;
        this.grids = grids;
        this.metrics = metrics;
        this.hindsight = hindsight;
        this.calendar = calendar;
    }

    RollUpView answer(RollUpQuery query) {
        query.check();
        Question question = questionOf(query);
        return query.isOfYearNow() ? answerOfYear(question, query) : reader.answer(question, query);
    }

    Page<RollUpView> answer(RollUpGrid grid) {
        return grids.page(grid);
    }

    private RollUpView answerOfYear(Question question, RollUpQuery query) {
        YearSheet sheet =
                new YearSheet(question.span().first().getYear(), question.breakdown(), List.of(question.metric()));
        Answers answers = years.ask(sheet, List.of(question.body()));
        Totals totals = answers.of(question).orElseThrow(() -> RollUpReader.notInTree(question.body()));
        boolean asksBelow = !YearSheet.adds(question.metric()) && totals.value().isEmpty();
        return asksBelow
                ? reader.answer(question, query)
                : RollUpView.of(
                        question,
                        query.period(),
                        totals,
                        answers.derived(question),
                        answers.hierarchyCursor(),
                        calendar.now());
    }

    /** The claims in a body's subtree for a year, beside what rolls up below each; of figures without a breakdown. */
    public List<ClaimCheck> claims(MetricRules metric, String body, int year) {
        return reader.claims(new Question(metric, body, DaySpan.ofYears(year, year), "", null, null));
    }

    private Question questionOf(RollUpQuery query) {
        Instant asKnownAt = known(query.asKnownAt());
        MetricRules metric = metrics.rules(query.metric(), asKnownAt)
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有指标 %s", "There is no metric %s").with(query.metric())));
        Faults faults = new Faults();
        Breakdowns.check(Breakdowns.read(query.breakdown()), metric, "?breakdown", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        String breakdown = Breakdowns.write(Breakdowns.read(query.breakdown()));
        return new Question(metric, query.body(), query.span(), breakdown, query.hierarchyAsOf(), asKnownAt);
    }

    private @Nullable Instant known(@Nullable Instant asKnownAt) {
        return asKnownAt == null ? null : hindsight.at(asKnownAt);
    }
}
