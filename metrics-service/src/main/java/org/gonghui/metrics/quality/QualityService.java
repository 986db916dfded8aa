package org.gonghui.metrics.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final int bodiesAtOnce;

    QualityService(
            QualityRepository figures,
            MetricSets metrics,
            RollUpService rollUps,
            YearOfBody trees,
            TreeRoom room,
            DeviationSettings settings,
            @ConfigProperty(name = "gonghui.findings.bodies-at-once", defaultValue = "5000") int bodiesAtOnce) {
        this.figures = figures;
        this.metrics = metrics;
        this.rollUps = rollUps;
        this.trees = trees;
        this.room = room;
        this.settings = settings;
        this.bodiesAtOnce = bodiesAtOnce;
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
        Families families = new Families(bodies, bodiesAtOnce);
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
    private long look(QualityQuery query, MetricRules metric, Families families, FirstFindings first) {
        MetricLook look = new MetricLook(query, metric, settings, first);
        PartByPart parts = new PartByPart(families.parts(), room, look::take);
        figures.each(metric.code(), families.codes(), DaySpan.ofYears(query.year() - 1, query.year()), parts::take);
        parts.end();
        boolean compares = look.hasClaims()
                && metric.hierarchyRule() == HierarchyRule.SUM
                && query.wants(FindingKind.CONTRADICTION, FindingKind.GAP);
        if (compares) {
            look.take(
                    new ClaimFindings(metric, query.year()).claims(rollUps.claims(metric, query.body(), query.year())));
        }
        return look.size();
    }
}
