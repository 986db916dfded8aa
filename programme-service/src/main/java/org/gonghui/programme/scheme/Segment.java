package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a scheme is for: the seven segments of the provincial organs' rules, the seasonal campaigns, and schemes of other bodies. */
@Schema(name = "ReliefSegment")
public enum Segment implements Coded {
    SEVERE_ILLNESS("重病帮扶", "Severe-illness relief"),
    MEDICAL_AID("医疗救助", "Medical aid"),
    STUDENT_AID("金秋助学", "Autumn student aid"),
    EMERGENCY("紧急帮扶", "Emergency relief"),
    HARDSHIP("困难慰问", "Hardship relief"),
    VISIT("走访慰问", "Visit"),
    SECOND_MEDICAL_INSURANCE("工会二次医保", "Union second medical insurance"),
    COOLING("夏送清凉", "Summer cooling"),
    WARMTH("冬送温暖", "Winter warmth"),
    WAGE_ARREARS("欠薪救助", "Aid for unpaid wages"),
    DONOR_STUDENT_AID("圆梦助学", "Student aid from donors");

    private final Text label;

    Segment(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
