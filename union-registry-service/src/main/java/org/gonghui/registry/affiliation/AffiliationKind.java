package org.gonghui.registry.affiliation;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** In which line a body stands under another. */
public enum AffiliationKind implements Coded {
    PRIMARY("隶属", "Primary: the tree"),
    GUIDANCE("业务指导", "Guidance"),
    PARTY_LINE("党组织线", "Party-organ line"),
    INDUSTRY_LINE("产业线", "Industry line"),
    ALLIANCE("联盟", "Alliance");

    private final Text label;

    AffiliationKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
