package org.gonghui.metrics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.DescribedMetric;
import org.gonghui.metrics.report.AsKnown;
import org.gonghui.metrics.report.Measure;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Reading;
import org.gonghui.metrics.report.ReportWork;
import org.gonghui.metrics.report.Reports;
import org.gonghui.metrics.rollup.Answer;

/** Makes comparisons. */
@ApplicationScoped
class ComparisonService {

    private final Reports reports;

    ComparisonService(Reports reports) {
        this.reports = reports;
    }

    ComparisonView read(List<String> bodies, List<String> metrics, int year, AsKnown known, boolean sources) {
        Faults faults = new Faults();
        checkList(bodies, "?bodies", faults);
        checkList(metrics, "?metrics", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        return reports.make(known, sources, work -> compare(work, bodies, metrics, year));
    }

    private static void checkList(List<String> codes, String pointer, Faults faults) {
        if (codes.size() > ComparisonView.MOST) {
            faults.add(pointer, "too_many", Text.of("最多 20 个", "At most 20"));
        }
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> faults.add(
                        pointer,
                        "repeated",
                        Text.of("%s 出现两次", "Names %s twice").with(code)));
    }

    private static ComparisonView compare(ReportWork work, List<String> bodies, List<String> metrics, int year) {
        Map<String, NamedBody> names = work.bodies(bodies);
        Map<String, DescribedMetric> described = work.metrics(metrics);
        Faults unknown = new Faults();
        checkKnown(bodies, names.keySet(), "?bodies", "unknown_body", unknown);
        checkKnown(metrics, described.keySet(), "?metrics", "unknown_metric", unknown);
        unknown.throwAs(CommonProblem.NOT_FOUND);
        List<Measure> measures = metrics.stream()
                .flatMap(code -> Stream.ofNullable(described.get(code)))
                .map(metric -> new Measure(metric, ""))
                .toList();
        return new ComparisonView(
                year,
                bodies.stream()
                        .flatMap(code -> Stream.ofNullable(names.get(code)))
                        .toList(),
                measures.stream().map(NamedMetric::of).toList(),
                items(work, bodies, measures, year),
                work.known());
    }

    private static void checkKnown(List<String> codes, Set<String> known, String pointer, String fault, Faults faults) {
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> faults.add(
                        pointer, fault, Text.of("没有 %s", "There is no %s").with(code)));
    }

    private static List<ComparedValue> items(ReportWork work, List<String> bodies, List<Measure> measures, int year) {
        List<Answer> answers = work.state()
                .answers(bodies.stream()
                        .flatMap(body -> measures.stream().map(measure -> work.question(measure, body, year)))
                        .toList());
        List<Reading> readings = work.readings(answers);
        return IntStream.range(0, answers.size())
                .mapToObj(at -> new ComparedValue(
                        answers.get(at).question().body(),
                        answers.get(at).question().metric().code(),
                        readings.get(at)))
                .toList();
    }
}
