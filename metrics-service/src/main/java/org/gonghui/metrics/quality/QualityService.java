package org.gonghui.metrics.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
import org.gonghui.metrics.rollup.TreeNode;
import org.gonghui.metrics.rollup.TreeRoom;
import org.gonghui.metrics.rollup.YearOfBody;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the figures of a year for what is odd, metric by metric, until a page is full. Nothing is stored: what is
 * answered is exact. However wide the tree is, only a part of its figures is held at a time.
 */
@ApplicationScoped
public class QualityService {

    /** Bodies and figures that one page may look at; then it ends, however few findings it has. */
    private static final int MOST_LOOKED_AT = 400_000;

    private final QualityRepository figures;
    private final MetricSets metrics;
    private final RollUpService rollUps;
    private final YearOfBody trees;
    private final TreeRoom room;
    private final DeviationSettings settings;

    QualityService(
            QualityRepository figures,
            MetricSets metrics,
            RollUpService rollUps,
            YearOfBody trees,
            TreeRoom room,
            DeviationSettings settings) {
        this.figures = figures;
        this.metrics = metrics;
        this.rollUps = rollUps;
        this.trees = trees;
        this.room = room;
        this.settings = settings;
    }

    @Transactional
    Page<QualityFinding> find(QualityQuery query, int pageSize, @Nullable String pageToken) {
        PageToken from = PageToken.read(pageToken, query.filters(), 2);
        figures.seeOneState();
        List<TreeNode> bodies = trees.treeAtEnd(query.body(), query.year());
        if (bodies.isEmpty()) {
            throw Problem.notFound(Text.of("该年度的隶属树中没有工会 %s", "There is no body %s in the tree of that year")
                    .with(query.body()));
        }
        String firstMetric = PageToken.after(from);
        String firstPlace = from == null ? "" : from.key().get(1);
        List<List<TreeNode>> families = Families.of(bodies);
        List<QualityFinding> found = new ArrayList<>();
        long lookedAt = 0;
        for (MetricRules metric : metrics.counted(query.year(), firstMetric)) {
            if (!query.wantsMetric(metric.code())) {
                continue;
            }
            if (lookedAt > MOST_LOOKED_AT) {
                return new Page<>(found, PageToken.write(query.filters(), metric.code(), ""));
            }
            FirstFindings first = new FirstFindings(metric.code().equals(firstMetric) ? firstPlace : "", pageSize + 1);
            lookedAt += look(query, metric, families, first);
            found.addAll(first.inOrder());
            if (found.size() > pageSize) {
                break;
            }
        }
        return Page.cut(found, pageSize, last -> PageToken.write(query.filters(), last.metric(), last.place()));
    }

    /** Says how many bodies and figures it looked at. */
    private long look(QualityQuery query, MetricRules metric, List<List<TreeNode>> families, FirstFindings first) {
        DaySpan years = DaySpan.ofYears(query.year() - 1, query.year());
        boolean anyClaims = false;
        long lookedAt = 0;
        for (List<TreeNode> family : families) {
            int held = room.held();
            List<QualityFigure> said = figures.figures(
                    metric.code(), family.stream().map(TreeNode::code).toList(), years);
            MetricFindings findings = new MetricFindings(metric, query.year(), family, said, settings);
            first.take(Stream.of(
                            query.wants(FindingKind.MISSING) ? findings.missing() : Stream.<QualityFinding>empty(),
                            query.wants(FindingKind.JUMP, FindingKind.MAGNITUDE)
                                    ? findings.deviations()
                                    : Stream.<QualityFinding>empty())
                    .flatMap(stream -> stream)
                    .filter(finding -> query.wants(finding.kind())));
            anyClaims |= findings.hasClaims();
            lookedAt += family.size() + said.size();
            room.backTo(held);
        }
        if (anyClaims) {
            first.take(claims(query, metric).filter(finding -> query.wants(finding.kind())));
        }
        return lookedAt;
    }

    private Stream<QualityFinding> claims(QualityQuery query, MetricRules metric) {
        boolean compares =
                metric.hierarchyRule() == HierarchyRule.SUM && query.wants(FindingKind.CONTRADICTION, FindingKind.GAP);
        return compares
                ? new ClaimFindings(metric, query.year()).claims(rollUps.claims(metric, query.body(), query.year()))
                : Stream.empty();
    }
}
