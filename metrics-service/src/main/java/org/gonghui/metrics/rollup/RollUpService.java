package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.metrics.shared.Hindsight;
import org.jspecify.annotations.Nullable;

/** Makes roll-ups of questions. It may have to wait for a writer, so no transaction is open until it looks. */
@ApplicationScoped
public class RollUpService {

    private final RollUpReader reader;
    private final MetricService metrics;
    private final Hindsight hindsight;

    RollUpService(RollUpReader reader, MetricService metrics, Hindsight hindsight) {
        this.reader = reader;
        this.metrics = metrics;
        this.hindsight = hindsight;
    }

    RollUpView answer(RollUpQuery query) {
        query.check();
        return reader.answer(questionOf(query), query);
    }

    /** The claims in a body's subtree for a year, beside what rolls up below each; of figures without a breakdown. */
    public List<ClaimCheck> claims(MetricRules metric, String body, int year) {
        return reader.claims(new Question(metric, body, DaySpan.ofYears(year, year), "", null, null));
    }

    private Question questionOf(RollUpQuery query) {
        MetricRules metric = metrics.rules(query.metric())
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有指标 %s", "There is no metric %s").with(query.metric())));
        Faults faults = new Faults();
        Breakdowns.check(Breakdowns.read(query.breakdown()), metric, "?breakdown", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        String breakdown = Breakdowns.write(Breakdowns.read(query.breakdown()));
        return new Question(
                metric, query.body(), query.span(), breakdown, query.hierarchyAsOf(), known(query.asKnownAt()));
    }

    private @Nullable Instant known(@Nullable Instant asKnownAt) {
        return asKnownAt == null ? null : hindsight.at(asKnownAt);
    }
}
