package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** On which tier of the federation a body approves. */
@Schema(name = "ReliefBodyLevel")
public enum BodyLevel implements Coded {
    GRASSROOTS("基层", "Grassroots"),
    TOWN("乡镇级", "Town"),
    COUNTY("县级", "County"),
    MUNICIPAL("市级", "Municipal"),
    PROVINCIAL("省级", "Provincial"),
    NATIONAL("全国", "National");

    private final Text label;

    BodyLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
