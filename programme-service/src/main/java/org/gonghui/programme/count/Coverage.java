package org.gonghui.programme.count;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whose records a count takes in. */
@Schema(name = "CountCoverage")
public enum Coverage implements Coded {
    SUBTREE("本级及全部下级", "The body and everything below it"),
    OWN("仅本级", "The body alone");

    private final Text label;

    Coverage(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
