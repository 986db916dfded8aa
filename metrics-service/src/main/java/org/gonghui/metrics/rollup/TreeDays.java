package org.gonghui.metrics.rollup;

import java.time.LocalDate;
import org.gonghui.metrics.shared.DaySpan;

/**
 * On what a tree depends beside its root.
 *
 * @param life on any of which a body has to exist to be in it
 * @param tree as of which it stands
 */
record TreeDays(DaySpan life, LocalDate tree) {

    static TreeDays of(Question question) {
        return new TreeDays(question.lifeDays(), question.treeDay());
    }
}
