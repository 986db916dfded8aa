package org.gonghui.registry.lifecycle;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** As what a body took part in an event. */
public enum PartyRole implements Coded {
    SUBJECT("当事工会", "The body itself"),
    PREDECESSOR("前身", "Predecessor"),
    SUCCESSOR("继承者", "Successor"),
    SUPERIOR("新上级", "New superior"),
    FORMER_SUPERIOR("原上级", "Former superior"),
    CHILD("随之变更隶属的下级", "Moved along as a subordinate body");

    private final Text label;

    PartyRole(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
