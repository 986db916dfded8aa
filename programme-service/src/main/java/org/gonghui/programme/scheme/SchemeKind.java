package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whether people apply, or a body serves a group. */
@Schema(name = "ReliefSchemeKind")
public enum SchemeKind implements Coded {
    INDIVIDUAL("个人申请", "People apply"),
    GROUP("集体慰问", "A body serves a group");

    private final Text label;

    SchemeKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
