package org.gonghui.programme.mutualaid;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Where an enrolment stands, and what may come next. */
@Schema(name = "MutualAidEnrolmentState")
public enum EnrolmentState implements Coded {
    DRAFT("草稿", "Draft"),
    ENROLLED("已参保", "Enrolled"),
    WITHDRAWN("已退保", "Withdrawn");

    private final Text label;

    EnrolmentState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Set<EnrolmentState> next() {
        return switch (this) {
            case DRAFT -> Set.of(ENROLLED, WITHDRAWN);
            case ENROLLED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    @Override
    public Text label() {
        return label;
    }
}
