package org.gonghui.metrics.yearly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.metrics.catalogue.Area;
import org.gonghui.metrics.catalogue.DescribedMetric;
import org.gonghui.metrics.report.AsKnown;
import org.gonghui.metrics.report.Measure;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Reading;
import org.gonghui.metrics.report.ReportWork;
import org.gonghui.metrics.report.Reports;
import org.gonghui.metrics.rollup.Answer;
import org.gonghui.metrics.rollup.FilledKey;

/** Makes yearly reports. */
@ApplicationScoped
class YearlyReportService {

    private final Reports reports;

    YearlyReportService(Reports reports) {
        this.reports = reports;
    }

    YearlyReportView read(String body, int year, AsKnown known) {
        return reports.make(known, true, work -> report(work, body, year));
    }

    private static YearlyReportView report(ReportWork work, String code, int year) {
        NamedBody body = work.body(code);
        List<FilledKey> keys = work.filled(code, year, YearlyReportView.MOST + 1);
        boolean complete = keys.size() <= YearlyReportView.MOST;
        List<Measure> measures =
                measures(work, keys.stream().limit(YearlyReportView.MOST).toList());
        List<Answer> answers = work.state()
                .answers(measures.stream()
                        .map(measure -> work.question(measure, code, year))
                        .toList());
        return new YearlyReportView(body, year, areas(measures, work.readings(answers)), complete, work.known());
    }

    private static List<Measure> measures(ReportWork work, List<FilledKey> keys) {
        Map<String, DescribedMetric> described =
                work.metrics(keys.stream().map(FilledKey::metric).distinct().toList());
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(described.get(key.metric()))
                        .map(metric -> new Measure(metric, key.breakdown())))
                .toList();
    }

    /** Leaves out of what there are figures, but none that say anything of the whole year. */
    private static List<ReportedArea> areas(List<Measure> measures, List<Reading> readings) {
        Map<Area, List<ReportedMetric>> byArea = new EnumMap<>(Area.class);
        for (int at = 0; at < measures.size(); at++) {
            Measure measure = measures.get(at);
            if (readings.get(at).missing() == null) {
                byArea.computeIfAbsent(measure.metric().area(), area -> new ArrayList<>())
                        .add(new ReportedMetric(NamedMetric.of(measure), readings.get(at)));
            }
        }
        return byArea.entrySet().stream()
                .map(area -> new ReportedArea(area.getKey(), area.getValue()))
                .toList();
    }
}
