package org.gonghui.metrics.quality;

import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The first findings of a metric by place, out of as many as there are. */
final class FirstFindings {

    private final String after;
    private final int most;
    private final TreeMap<String, QualityFinding> byPlace = new TreeMap<>();

    /**
     * Takes none yet.
     *
     * @param after the place of the last that is known already; empty: none is
     */
    FirstFindings(String after, int most) {
        this.after = after;
        this.most = most;
    }

    void take(Stream<QualityFinding> findings) {
        findings.filter(finding -> finding.place().compareTo(after) > 0).forEach(finding -> {
            byPlace.put(finding.place(), finding);
            if (byPlace.size() > most) {
                byPlace.pollLastEntry();
            }
        });
    }

    Collection<QualityFinding> inOrder() {
        return byPlace.values();
    }
}
