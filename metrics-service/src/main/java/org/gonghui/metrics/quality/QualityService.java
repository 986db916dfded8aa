package org.gonghui.metrics.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricSets;
import org.gonghui.metrics.figure.DeviationSettings;
import org.gonghui.metrics.rollup.RollUpService;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.registrycopy.RegistryTree;
import org.gonghui.registrycopy.RegistryTree.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the figures of a year for what is odd, metric by metric, until a page is full. Nothing is stored: what is
 * answered is exact.
 */
@ApplicationScoped
public class QualityService {

    /** Bodies and figures that one page may look at; then it ends, however few findings it has. */
    private static final int MOST_LOOKED_AT = 400_000;

    private final QualityRepository figures;
    private final MetricSets metrics;
    private final RollUpService rollUps;
    private final RegistryTree tree;
    private final DeviationSettings settings;

    QualityService(
            QualityRepository figures,
            MetricSets metrics,
            RollUpService rollUps,
            RegistryTree tree,
            DeviationSettings settings) {
        this.figures = figures;
        this.metrics = metrics;
        this.rollUps = rollUps;
        this.tree = tree;
        this.settings = settings;
    }

    @Transactional
    Page<QualityFinding> find(QualityQuery query, int pageSize, @Nullable String pageToken) {
        PageToken from = PageToken.read(pageToken, query.filters(), 2);
        figures.seeOneState();
        List<TreeNode> bodies = tree.subtree(
                query.body(), DaySpan.ofYears(query.year(), query.year()).last());
        if (bodies.isEmpty()) {
            throw Problem.notFound(Text.of("该年度的隶属树中没有工会 %s", "There is no body %s in the tree of that year")
                    .with(query.body()));
        }
        String firstMetric = PageToken.after(from);
        String firstPlace = from == null ? "" : from.key().get(1);
        List<QualityFinding> found = new ArrayList<>();
        long lookedAt = 0;
        for (MetricRules metric : metrics.counted(query.year(), firstMetric)) {
            if (!query.wantsMetric(metric.code())) {
                continue;
            }
            if (lookedAt > MOST_LOOKED_AT) {
                return new Page<>(found, PageToken.write(query.filters(), metric.code(), ""));
            }
            Looked looked = look(query, metric, bodies);
            lookedAt += bodies.size() + looked.figures();
            looked.findings().stream()
                    .filter(finding -> !metric.code().equals(firstMetric)
                            || finding.place().compareTo(firstPlace) > 0)
                    .forEach(found::add);
            if (found.size() > pageSize) {
                break;
            }
        }
        return Page.cut(found, pageSize, last -> PageToken.write(query.filters(), last.metric(), last.place()));
    }

    private record Looked(List<QualityFinding> findings, int figures) {}

    private Looked look(QualityQuery query, MetricRules metric, List<TreeNode> bodies) {
        DaySpan years = DaySpan.ofYears(query.year() - 1, query.year());
        List<QualityFigure> said = figures.figures(
                metric.code(), bodies.stream().map(TreeNode::code).toList(), years);
        MetricFindings findings = new MetricFindings(metric, query.year(), bodies, said, settings);
        Stream<QualityFinding> missing = query.wants(FindingKind.MISSING) ? findings.missing() : Stream.empty();
        Stream<QualityFinding> deviations =
                query.wants(FindingKind.JUMP, FindingKind.MAGNITUDE) ? findings.deviations() : Stream.empty();
        return new Looked(
                Stream.of(missing, deviations, claims(query, metric, findings))
                        .flatMap(stream -> stream)
                        .filter(finding -> query.wants(finding.kind()))
                        .sorted(Comparator.comparing(QualityFinding::place))
                        .toList(),
                said.size());
    }

    private Stream<QualityFinding> claims(QualityQuery query, MetricRules metric, MetricFindings findings) {
        boolean compares = metric.hierarchyRule() == HierarchyRule.SUM
                && query.wants(FindingKind.CONTRADICTION, FindingKind.GAP)
                && findings.hasClaims();
        return compares ? findings.claims(rollUps.claims(metric, query.body(), query.year())) : Stream.empty();
    }
}
