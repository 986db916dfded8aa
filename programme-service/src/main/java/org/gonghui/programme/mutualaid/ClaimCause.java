package org.gonghui.programme.mutualaid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a claim is for; a plan-year has a rate for each that it covers. */
@Schema(name = "MutualAidClaimCause")
public enum ClaimCause implements Coded {
    HOSPITALISATION("住院", "Stay in hospital"),
    SEVERE_ILLNESS("重大疾病", "Severe illness"),
    OUTPATIENT("特殊门诊", "Special outpatient care"),
    SURGERY("手术", "Surgery"),
    ACCIDENT("意外伤害", "Accident"),
    DISABILITY("伤残", "Disability"),
    DEATH("身故", "Death");

    private final Text label;

    ClaimCause(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
