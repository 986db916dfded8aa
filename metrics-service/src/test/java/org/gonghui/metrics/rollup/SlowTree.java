package org.gonghui.metrics.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.metrics.catalogue.TimeRule;

/**
 * The rule of trees as it is written down, word by word and slowly. What is null is open or not known.
 *
 * @param lives by code
 */
record SlowTree(Map<String, Life> lives, List<Line> lines) {

    static final String TYPE = "enterprise_union";

    /** A body exists from one day until before another; where a merger ended it, it goes on as one other. */
    record Life(LocalDate founded, LocalDate dissolved, String mergedInto) {

        boolean touches(LocalDate first, LocalDate last) {
            return (founded == null || !founded.isAfter(last)) && (dissolved == null || dissolved.isAfter(first));
        }
    }

    /** A body stands under a primary superior from one day until before another. */
    record Line(String body, String superior, LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
        }
    }

    /** The body of the question first; empty where it does not exist. */
    List<TreeNode> of(Question question) {
        boolean plain = question.hierarchyAsOf() != null;
        LocalDate last = plain ? question.hierarchyAsOf() : question.span().last();
        boolean oneDay = plain || question.metric().timeRule() == TimeRule.LAST;
        LocalDate first = oneDay ? last : question.span().first();
        if (!lives.get(question.body()).touches(first, last)) {
            return List.of();
        }
        List<TreeNode> tree = new ArrayList<>(List.of(new TreeNode(question.body(), null, TYPE)));
        int size = 0;
        while (size < tree.size()) {
            size = tree.size();
            for (String body : lives.keySet()) {
                String superior = lives.get(body).touches(first, last) ? superior(body, last) : null;
                List<String> codes = SlowRollUp.codes(tree);
                if (codes.contains(superior) && !codes.contains(body)) {
                    tree.add(new TreeNode(body, superior, TYPE));
                }
            }
        }
        return tree;
    }

    private String superior(String body, LocalDate last) {
        Life life = lives.get(body);
        boolean ended = life.dissolved() != null && !life.dissolved().isAfter(last);
        if (ended && life.mergedInto() != null) {
            return life.mergedInto();
        }
        LocalDate day = ended ? life.dissolved().minusDays(1) : last;
        return lines.stream()
                .filter(line -> line.body().equals(body) && line.holds(day))
                .map(Line::superior)
                .findFirst()
                .orElse(null);
    }
}
