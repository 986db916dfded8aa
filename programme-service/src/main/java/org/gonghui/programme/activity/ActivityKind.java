package org.gonghui.programme.activity;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What an activity is. */
public enum ActivityKind implements Coded {
    LECTURE("宣讲", "Lecture"),
    HEALTH_CHECK("健康体检", "Health check"),
    JOB_FAIR("招聘会", "Job fair"),
    TRAINING("培训", "Training"),
    LEGAL_AID("法律援助", "Legal aid"),
    DISPUTE_HANDLED("争议调处", "Disputes handled"),
    LAW_TALK("普法宣传", "Law talk"),
    CULTURE_EVENT("文体活动", "Culture event"),
    TREE_PLANTING("植树", "Tree planting"),
    PUBLICITY("宣传", "Publicity"),
    VISIT("走访", "Visit"),
    CARE("关怀服务", "Care"),
    DISCOUNT_SALE("惠工展销", "Discount sale"),
    OTHER("其他", "Other");

    private final Text label;

    ActivityKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
