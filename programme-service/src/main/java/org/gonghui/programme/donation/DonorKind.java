package org.gonghui.programme.donation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Who gives. */
@Schema(name = "DonorKind")
public enum DonorKind implements Coded {
    ORGANISATION("单位", "Organisation"),
    PERSON("个人", "Person who wants to be named"),
    ANONYMOUS("匿名", "Anonymous");

    private final Text label;

    DonorKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
