package org.gonghui.programme.scheme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** As what somebody applies. */
@Schema(name = "ApplicantKind")
public enum ApplicantKind implements Coded {
    WORKER("职工", "Worker"),
    CADRE("机关干部", "Cadre"),
    NEW_FORM_WORKER("新就业形态劳动者", "Worker in a new form of employment"),
    OUTDOOR_WORKER("户外一线职工", "Outdoor front-line worker"),
    HARDSHIP_WORKER("困难职工", "Worker in hardship"),
    MODEL_WORKER("劳模", "Model worker"),
    CRAFTSMAN("工匠", "Craftsman"),
    WORKERS_CHILD("职工子女", "Worker's child"),
    UNPAID_WORKER("被欠薪职工", "Worker with unpaid wages"),
    RETIREE("退休职工", "Retired worker");

    private final Text label;

    ApplicantKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
