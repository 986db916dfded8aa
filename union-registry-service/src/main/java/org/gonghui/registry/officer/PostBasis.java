package org.gonghui.registry.officer;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** On what basis somebody holds a post. */
public enum PostBasis implements Coded {
    FULL_TIME("专职", "Full-time"),
    PART_TIME("兼职", "Part-time, from the ranks"),
    SECONDED("挂职", "Seconded");

    private final Text label;

    PostBasis(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
