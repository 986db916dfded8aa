package org.gonghui.programme.reliefcount;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Why a count says nothing. */
@Schema(name = "Withheld")
public enum Withheld implements Coded {
    TOO_FEW("不足5人，不公布", "It is of 1 to 4 people, who could be recognised");

    private final Text label;

    Withheld(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
