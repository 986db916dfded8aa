package org.gonghui.registry.honour;

import java.util.Set;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How far a nomination has come, and what may come next. */
public enum HonourState implements Coded {
    RECOMMENDED("推荐", "Recommended"),
    PROPOSED("拟表彰", "Proposed"),
    AWARDED("已授予", "Awarded"),
    REVOKED("已撤销", "Revoked");

    private final Text label;

    HonourState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** The states that may follow. */
    public Set<HonourState> next() {
        return switch (this) {
            case RECOMMENDED -> Set.of(PROPOSED);
            case PROPOSED -> Set.of(AWARDED);
            case AWARDED -> Set.of(REVOKED);
            case REVOKED -> Set.of();
        };
    }

    @Override
    public Text label() {
        return label;
    }
}
