package org.gonghui.metrics.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Deviation;
import org.gonghui.metrics.figure.DeviationSettings;
import org.gonghui.metrics.quality.QualityFigure.Subject;
import org.gonghui.metrics.quality.QualityFinding.Compared;
import org.gonghui.metrics.rollup.TreeNode;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/** What is odd about the figures of one metric in one year. */
final class MetricFindings {

    /** Siblings differ; a thousand times their median is still more than a large body explains. */
    private static final int POWER_OFF_SIBLINGS = 3;

    private final MetricRules metric;
    private final int year;
    private final List<TreeNode> tree;
    private final DeviationSettings settings;
    private final List<QualityFigure> current;
    private final Map<Subject, QualityFigure> bySubject;

    /**
     * Takes what is looked at.
     *
     * @param figures those of the year and of the year before
     */
    MetricFindings(
            MetricRules metric,
            int year,
            List<TreeNode> tree,
            List<QualityFigure> figures,
            DeviationSettings settings) {
        this.metric = metric;
        this.year = year;
        this.tree = tree;
        this.settings = settings;
        DaySpan days = DaySpan.ofYears(year, year);
        this.current = figures.stream()
                .filter(figure -> figure.period().days().filter(days::overlaps).isPresent())
                .toList();
        this.bySubject = figures.stream().collect(Collectors.toMap(QualityFigure::subject, Function.identity()));
    }

    boolean hasClaims() {
        return current.stream().anyMatch(figure -> figure.coverage() == Coverage.SUBTREE);
    }

    /** Bodies of a type that the metric expects of which nothing is published for the year. */
    Stream<QualityFinding> missing() {
        Set<String> reporting = current.stream().map(QualityFigure::body).collect(Collectors.toSet());
        Severity severity = metric.expectedTypes().isEmpty() ? Severity.NOTICE : Severity.WARNING;
        Text text = Text.of("应报而无已发布的数据", "Due, and nothing is published");
        return tree.stream()
                .filter(body -> metric.expects(body.type()) && !reporting.contains(body.code()))
                .map(body -> finding(FindingKind.MISSING, severity, body.code(), null, List.of(), text));
    }

    Stream<QualityFinding> deviations() {
        Siblings siblings = new Siblings(tree, current);
        return current.stream().flatMap(figure -> odd(figure, siblings).stream());
    }

    private Optional<QualityFinding> odd(QualityFigure figure, Siblings siblings) {
        Optional<QualityFigure> before = lastYear(figure);
        return before.isPresent()
                ? offLastYear(figure, before.get())
                : siblings.median(figure).flatMap(median -> offSiblings(figure, median));
    }

    private Optional<QualityFigure> lastYear(QualityFigure figure) {
        return figure.period()
                .yearBefore()
                .map(before ->
                        bySubject.get(new Subject(figure.body(), figure.coverage(), before, figure.breakdown())));
    }

    private Optional<QualityFinding> offLastYear(QualityFigure figure, QualityFigure before) {
        Compared other = Compared.of(ComparedRole.LAST_YEAR, before.value(), List.of(before.id()));
        return Deviation.between(figure.value(), before.value(), metric, settings)
                .map(deviation -> deviating(figure, deviation, other));
    }

    private Optional<QualityFinding> offSiblings(QualityFigure figure, BigDecimal median) {
        Compared other = Compared.of(ComparedRole.SIBLINGS, median, List.of());
        return Deviation.between(figure.value(), median, metric, settings)
                .filter(deviation -> deviation.power() >= POWER_OFF_SIBLINGS)
                .map(deviation -> deviating(figure, deviation, other));
    }

    private QualityFinding deviating(QualityFigure figure, Deviation deviation, Compared other) {
        return finding(
                deviation.isMagnitude() ? FindingKind.MAGNITUDE : FindingKind.JUMP,
                deviation.isMagnitude() ? Severity.WARNING : Severity.NOTICE,
                figure.body(),
                figure,
                List.of(Compared.of(ComparedRole.REPORTED, figure.value(), List.of(figure.id())), other),
                deviation.against(other.role().label(), other.value()));
    }

    private QualityFinding finding(
            FindingKind kind,
            Severity severity,
            String body,
            @Nullable QualityFigure figure,
            List<Compared> compared,
            Text text) {
        return new QualityFinding(
                kind,
                severity,
                body,
                metric.code(),
                year,
                metric.unit(),
                figure == null ? null : figure.period(),
                figure == null ? null : figure.coverage(),
                figure == null ? "" : figure.breakdown(),
                compared,
                QualityFinding.message(text));
    }
}
