package org.gonghui.programme.relief;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a reviewer should look into. */
@Schema(name = "ReliefApplicationFlag")
public enum ApplicationFlag implements Coded {
    SAME_PERSON_RECENTLY("本人近期另有申请", "The person has applied elsewhere lately"),
    SHARED_CONTACT("电话或银行账户与他人申请相同", "Somebody else's application names the same phone or bank account");

    private final Text label;

    ApplicationFlag(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
