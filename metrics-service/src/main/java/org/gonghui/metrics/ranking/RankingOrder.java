package org.gonghui.metrics.ranking;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Which value comes first. */
public enum RankingOrder implements Coded {
    DESC("由高到低", "The greatest first"),
    ASC("由低到高", "The smallest first");

    private final Text label;

    RankingOrder(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
