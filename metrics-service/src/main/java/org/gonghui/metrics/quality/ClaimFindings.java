package org.gonghui.metrics.quality;

import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.quality.QualityFinding.Compared;
import org.gonghui.metrics.rollup.ClaimCheck;

/** What is odd about claims for a metric in one year. */
final class ClaimFindings {

    private final MetricRules metric;
    private final int year;

    ClaimFindings(MetricRules metric, int year) {
        this.metric = metric;
        this.year = year;
    }

    /** What a body claims for its subtree against what rolls up below it. */
    Stream<QualityFinding> claims(List<ClaimCheck> checks) {
        return checks.stream()
                .filter(check -> check.contradicts()
                        || check.claim().value().compareTo(check.rolledUp().value()) != 0)
                .map(this::claim);
    }

    private QualityFinding claim(ClaimCheck check) {
        String gap = check.claim()
                .value()
                .subtract(check.rolledUp().value())
                .stripTrailingZeros()
                .toPlainString();
        Text text = check.contradicts()
                ? Text.of(
                        "上报数与下级汇总不能同时成立，相差 %s",
                        "What is reported and what rolls up below cannot both be right; apart by %s")
                : Text.of("上报数与下级汇总相差 %s", "What is reported and what rolls up below are apart by %s");
        return new QualityFinding(
                check.contradicts() ? FindingKind.CONTRADICTION : FindingKind.GAP,
                check.contradicts() ? Severity.ERROR : Severity.NOTICE,
                check.body(),
                metric.code(),
                year,
                metric.unit(),
                null,
                Coverage.SUBTREE,
                "",
                List.of(
                        Compared.of(ComparedRole.REPORTED, check.claim(), check.figures()),
                        Compared.of(ComparedRole.ROLLED_UP, check.rolledUp(), List.of())),
                QualityFinding.message(text.with(gap)));
    }
}
