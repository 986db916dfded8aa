package org.gonghui.programme.activity;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What an activity's quantity counts. */
public enum QuantityUnit implements Coded {
    ITEM("件", "Items"),
    COPY("份", "Copies"),
    TREE("棵", "Trees"),
    ARTICLE("篇", "Articles"),
    VIEW("次浏览", "Views"),
    CASE("宗", "Cases"),
    MU("亩", "Mu (1/15 hectare)"),
    PLACE("个名额", "Places"),
    BATCH("批", "Batches"),
    SET("套", "Sets"),
    WORK("件作品", "Works"),
    POST("个岗位", "Posts");

    private final Text label;

    QuantityUnit(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
