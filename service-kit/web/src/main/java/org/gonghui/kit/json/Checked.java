package org.gonghui.kit.json;

import org.gonghui.kit.problem.Faults;

/** A request with rules that concern several of its fields. Called once its shape is right. */
public interface Checked {

    void check(Faults faults);
}
