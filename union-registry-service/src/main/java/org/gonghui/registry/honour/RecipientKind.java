package org.gonghui.registry.honour;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Who or what was honoured. */
public enum RecipientKind implements Coded {
    BODY("单位", "Body"),
    TEAM("集体", "Team"),
    PERSON("个人", "Person"),
    PLACE("场所", "Place"),
    PROJECT("项目", "Project");

    private final Text label;

    RecipientKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
