package org.gonghui.metrics.quality;

import java.util.List;
import java.util.stream.Stream;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.figure.DeviationSettings;
import org.gonghui.metrics.rollup.TreeNode;

/** A look at the figures of one metric, a part of the tree after the other. */
final class MetricLook {

    private final QualityQuery query;
    private final MetricRules metric;
    private final DeviationSettings settings;
    private final FirstFindings first;
    private boolean hasClaims;
    private long size;

    /**
     * Has looked at nothing yet.
     *
     * @param first takes what is found
     */
    MetricLook(QualityQuery query, MetricRules metric, DeviationSettings settings, FirstFindings first) {
        this.query = query;
        this.metric = metric;
        this.settings = settings;
        this.first = first;
    }

    /** Bodies under one superior have to come together, with all their figures of the year and of the year before. */
    void take(List<TreeNode> bodies, List<QualityFigure> figures) {
        MetricFindings findings = new MetricFindings(metric, query.year(), bodies, figures, settings);
        if (query.wants(FindingKind.MISSING)) {
            take(findings.missing());
        }
        if (query.wants(FindingKind.JUMP, FindingKind.MAGNITUDE)) {
            take(findings.deviations());
        }
        hasClaims |= findings.hasClaims();
        size += bodies.size() + figures.size();
    }

    void take(Stream<QualityFinding> findings) {
        first.take(findings.filter(finding -> query.wants(finding.kind())));
    }

    boolean hasClaims() {
        return hasClaims;
    }

    /** How many bodies and figures it has looked at. */
    long size() {
        return size;
    }
}
