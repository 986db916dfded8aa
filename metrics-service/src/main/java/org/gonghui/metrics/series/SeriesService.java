package org.gonghui.metrics.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.ValueType;
import org.gonghui.metrics.report.AsKnown;
import org.gonghui.metrics.report.Measure;
import org.gonghui.metrics.report.MetricAtBody;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Reading;
import org.gonghui.metrics.report.ReportWork;
import org.gonghui.metrics.report.Reports;
import org.gonghui.metrics.rollup.Answer;
import org.gonghui.metrics.rollup.RollUpProblem;

/** Makes series. */
@ApplicationScoped
class SeriesService {

    private final Reports reports;

    SeriesService(Reports reports) {
        this.reports = reports;
    }

    SeriesView read(MetricAtBody asked, int from, int to, AsKnown known, boolean sources) {
        if (from > to) {
            throw Problem.parameter("to", "upside_down", Text.of("早于 from", "Lies before from"));
        }
        if (to - from >= SeriesView.MOST_YEARS) {
            throw Problem.parameter("to", "too_many_years", Text.of("最多 50 年", "At most 50 years"));
        }
        return reports.make(known, sources, work -> series(work, asked, from, to));
    }

    private static SeriesView series(ReportWork work, MetricAtBody asked, int from, int to) {
        Measure measure = work.measure(asked);
        NamedBody body = work.body(asked.body());
        List<Answer> answers = work.state()
                .answers(IntStream.rangeClosed(from, to)
                        .mapToObj(year -> work.question(measure, body.code(), year))
                        .toList());
        requireSomething(answers, measure, body.code());
        return new SeriesView(
                NamedMetric.of(measure),
                body,
                from,
                to,
                points(work.readings(answers), from, measure.metric().rules().valueType()),
                work.known());
    }

    /** A series of nothing is fine; but it must be clear that it is not for want of asking in the right place. */
    private static void requireSomething(List<Answer> answers, Measure measure, String body) {
        if (answers.stream().noneMatch(Answer::inTree)) {
            throw Problem.notFound(Text.of("这些年度的隶属树中没有工会 %s", "There is no body %s in the tree of any of these years")
                    .with(body));
        }
        boolean forbidden = answers.stream().anyMatch(Answer::needsForbiddenSum);
        if (forbidden && answers.stream().allMatch(answer -> answer.value().isEmpty())) {
            throw RollUpProblem.notAdditive(body, measure.code());
        }
    }

    private static List<SeriesPoint> points(List<Reading> readings, int from, ValueType type) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int at = 0; at < readings.size(); at++) {
            Reading now = readings.get(at);
            YearOnYear change = at == 0 ? null : YearOnYear.between(readings.get(at - 1), now, type);
            points.add(new SeriesPoint(from + at, now, change));
        }
        return points;
    }
}
