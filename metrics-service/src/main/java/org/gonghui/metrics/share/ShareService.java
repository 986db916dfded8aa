package org.gonghui.metrics.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.report.AsKnown;
import org.gonghui.metrics.report.Measure;
import org.gonghui.metrics.report.MetricAtBody;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.ReportWork;
import org.gonghui.metrics.report.Reports;
import org.gonghui.metrics.rollup.Answer;
import org.gonghui.metrics.rollup.RollUpProblem;

/** Works out shares. */
@ApplicationScoped
class ShareService {

    private final Reports reports;

    ShareService(Reports reports) {
        this.reports = reports;
    }

    SharesView read(MetricAtBody asked, int year, AsKnown known, boolean sources) {
        return reports.make(known, sources, work -> shares(work, asked, year));
    }

    private static SharesView shares(ReportWork work, MetricAtBody asked, int year) {
        Measure measure = work.measure(asked);
        if (measure.metric().rules().hierarchyRule() == HierarchyRule.NONE) {
            throw RollUpProblem.notAdditive(
                    Text.of("指标 %s 各工会的值不能相加，没有占比可言", "Values of %s of several bodies do not add up to a whole")
                            .with(measure.code()));
        }
        Answer whole = work.inTree(work.question(measure, asked.body(), year));
        List<Answer> children = work.children(whole.question());
        Map<String, NamedBody> names = work.bodies(
                children.stream().map(child -> child.question().body()).toList());
        Parts parts = new Parts(whole, children, names);
        return new SharesView(
                NamedMetric.of(measure),
                work.body(asked.body()),
                year,
                work.reading(whole),
                parts.fit(),
                parts.isExact(),
                parts.shares(),
                parts.silent(),
                work.known());
    }
}
