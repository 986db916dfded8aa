package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a rule says of a case. */
@Schema(name = "ReliefOutcome")
public enum Outcome implements Coded {
    PASS("符合", "Pass"),
    FAIL("不符合", "Fail"),
    NEEDS_A_LOOK("需人工核实", "Needs a look");

    private final Text label;

    Outcome(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
