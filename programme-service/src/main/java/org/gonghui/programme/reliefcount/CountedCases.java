package org.gonghui.programme.reliefcount;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.scheme.Segment;

/** Which cases a count is of. Some take in others: distinct people of two kinds of case cannot be had by adding. */
@Schema(name = "CountedCases")
public enum CountedCases implements Coded {
    SEVERE_ILLNESS("重病帮扶", "Severe-illness relief"),
    MEDICAL_AID("医疗救助", "Medical aid"),
    STUDENT_AID("金秋助学", "Autumn student aid"),
    EMERGENCY("紧急帮扶", "Emergency relief"),
    HARDSHIP("困难慰问", "Hardship relief"),
    VISIT("走访慰问", "Visits"),
    SECOND_MEDICAL_INSURANCE("工会二次医保", "Union second medical insurance"),
    COOLING("夏送清凉", "Summer cooling"),
    WARMTH("冬送温暖", "Winter warmth"),
    WAGE_ARREARS("欠薪救助", "Aid for unpaid wages"),
    DONOR_STUDENT_AID("圆梦助学", "Student aid from donors"),
    MUTUAL_AID("职工互助保障补助", "Benefits of mutual aid"),
    MUTUAL_AID_ENROLMENT("职工互助保障参保", "Enrolments in mutual aid"),
    ALL_RELIEF("全部帮扶慰问", "Relief of every segment; not mutual aid"),
    ANY_STUDENT_AID("全部助学", "Student aid, from donors or not");

    private final Text label;

    CountedCases(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** Relief under a scheme of this segment. */
    public static CountedCases of(Segment segment) {
        return valueOf(segment.name());
    }

    /** The counts in which a case of this kind stands. */
    Set<CountedCases> counts() {
        return switch (this) {
            case MUTUAL_AID, MUTUAL_AID_ENROLMENT, ALL_RELIEF, ANY_STUDENT_AID -> EnumSet.of(this);
            case STUDENT_AID, DONOR_STUDENT_AID -> EnumSet.of(this, ANY_STUDENT_AID, ALL_RELIEF);
            case SEVERE_ILLNESS,
                    MEDICAL_AID,
                    EMERGENCY,
                    HARDSHIP,
                    VISIT,
                    SECOND_MEDICAL_INSURANCE,
                    COOLING,
                    WARMTH,
                    WAGE_ARREARS -> EnumSet.of(this, ALL_RELIEF);
        };
    }
}
