package org.gonghui.registry.officer;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Posts in a body. */
public enum Post implements Coded {
    CHAIR("主席", "Chair"),
    EXECUTIVE_VICE_CHAIR("常务副主席", "Executive vice-chair"),
    VICE_CHAIR("副主席", "Vice-chair"),
    PARTY_GROUP_SECRETARY("党组书记", "Secretary of the leading Party group"),
    PARTY_GROUP_MEMBER("党组成员", "Member of the leading Party group"),
    SECRETARY_GENERAL("秘书长", "Secretary general"),
    STANDING_COMMITTEE_MEMBER("常务委员", "Standing committee member"),
    COMMITTEE_MEMBER("委员", "Committee member"),
    AUDITING_COMMITTEE_CHAIR("经费审查委员会主任", "Auditing committee chair"),
    WOMEN_WORKERS_COMMITTEE_CHAIR("女职工委员会主任", "Women workers' committee chair");

    private final Text label;

    Post(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
