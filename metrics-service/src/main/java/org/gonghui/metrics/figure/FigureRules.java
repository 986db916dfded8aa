package org.gonghui.metrics.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;

/** What holds for every new figure, whether it comes alone or in an upload. */
final class FigureRules {

    private FigureRules() {}

    /** Notes every fault but those of its body. */
    static void check(
            FigureRequest figure,
            Optional<MetricRules> metric,
            Predicate<String> knowsSource,
            LocalDate today,
            Faults faults) {
        metric.ifPresentOrElse(
                rules -> checkAgainst(rules, figure, faults),
                () -> faults.add("/metric", "unknown_metric", Text.of("没有这个指标", "There is no such metric")));
        if (figure.state() != FigureState.DRAFT && figure.state() != FigureState.PUBLISHED) {
            faults.add(
                    "/state",
                    "not_a_beginning",
                    Text.of("新数据只能是 draft 或 published", "A figure begins as draft or published"));
        }
        Citation source = figure.source();
        if (source != null && !knowsSource.test(source.document())) {
            faults.add("/source/document", "unknown_source", Text.of("没有这个来源", "There is no such source"));
        }
        PeriodRules.checkFuture(figure.period(), "/period", today, faults);
    }

    static void unknownBody(Faults faults) {
        faults.add("/body", "unknown_body", Text.of("没有这个工会", "There is no such body"));
    }

    private static void checkAgainst(MetricRules metric, FigureRequest figure, Faults faults) {
        Breakdowns.check(figure.parts(), metric, "/breakdown", faults);
        ValueRules.check(figure.value(), metric, faults);
        if (figure.unit() != null && figure.unit() != metric.unit()) {
            faults.add(
                    "/unit",
                    "other_unit",
                    Text.of("指标的单位为 %s", "The metric counts in %s")
                            .with(metric.unit().code()));
        }
    }
}
