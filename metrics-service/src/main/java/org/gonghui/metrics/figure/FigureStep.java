package org.gonghui.metrics.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What can be done with a figure, by whom, and where it leads: the one table of its states. An admin may do it all, but approves nothing that he made. */
public enum FigureStep implements Coded {
    RECORD("填报", "Record"),
    EDIT("修改", "Edit"),
    SUBMIT("提交", "Submit"),
    CONFIRM("审核", "Confirm"),
    RETURN("退回", "Return"),
    PUBLISH("发布", "Publish"),
    ANNOTATE("备注", "Annotate"),
    CORRECT("更正", "Correct"),
    PREFER("优先采用", "Prefer"),
    UNPREFER("取消优先", "No longer prefer"),
    WITHDRAW("撤回", "Withdraw");

    private final Text label;

    FigureStep(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** The states in which it can be done. */
    Set<FigureState> from() {
        return switch (this) {
            case RECORD -> Set.of();
            case EDIT, SUBMIT -> Set.of(FigureState.DRAFT);
            case CONFIRM -> Set.of(FigureState.SUBMITTED);
            case RETURN -> Set.of(FigureState.SUBMITTED, FigureState.CONFIRMED);
            case PUBLISH -> Set.of(FigureState.CONFIRMED);
            case ANNOTATE, CORRECT, PREFER, UNPREFER, WITHDRAW -> Set.of(FigureState.PUBLISHED);
        };
    }

    /** The state that it leads to. */
    FigureState to(FigureState state) {
        return switch (this) {
            case SUBMIT -> FigureState.SUBMITTED;
            case CONFIRM -> FigureState.CONFIRMED;
            case RETURN -> FigureState.DRAFT;
            case PUBLISH -> FigureState.PUBLISHED;
            case WITHDRAW -> FigureState.WITHDRAWN;
            case RECORD, EDIT, ANNOTATE, CORRECT, PREFER, UNPREFER -> state;
        };
    }

    Set<String> roles() {
        return switch (this) {
            case RECORD, EDIT, SUBMIT -> Set.of(Roles.OFFICER, Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER);
            case CONFIRM, RETURN, ANNOTATE -> Set.of(Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER);
            case PUBLISH, CORRECT, PREFER, UNPREFER, WITHDRAW -> Set.of(Roles.METRICS_PUBLISHER);
        };
    }

    /** Whether this makes the figure what it is: who does it never approves the figure. */
    boolean makes() {
        return switch (this) {
            case RECORD, EDIT, SUBMIT -> true;
            case CONFIRM, RETURN, PUBLISH, ANNOTATE, CORRECT, PREFER, UNPREFER, WITHDRAW -> false;
        };
    }

    /** Whether this vouches for what somebody else made. */
    boolean approves() {
        return this == CONFIRM || this == PUBLISH;
    }

    /** What can be done with a figure in this state. */
    static List<String> allowedIn(FigureState state) {
        return Arrays.stream(values())
                .filter(step -> step.from().contains(state))
                .map(Coded::code)
                .toList();
    }
}
