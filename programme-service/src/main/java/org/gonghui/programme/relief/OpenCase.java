package org.gonghui.programme.relief;

import java.util.List;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.WorkProblem;

/** An application with all that decides what this caller may do with it today. */
record OpenCase(Application application, Situation situation, Standing standing) {

    List<ApplicationAction> allowedActions() {
        return standing.mayDo(situation);
    }

    /**
     * Lets an action pass.
     *
     * @throws Problem 403 for who may not take it, 409 that names the allowed ones where nobody may now
     */
    void require(ApplicationAction action) {
        switch (standing.on(action, situation)) {
            case MAY -> {}
            case WRONG_STATE -> throw wrongState(action);
            case ROLE_NEEDED ->
                throw new Problem(CommonProblem.FORBIDDEN)
                        .with("", "role_needed", Text.of("所持角色不能办理此步骤", "None of your roles takes this step"));
            case OUTSIDE_SCOPE ->
                throw new Problem(CommonProblem.OUTSIDE_SCOPE)
                        .with("", "outside_scope", Text.of("此步骤由其他工会办理", "Another body takes this step"));
            case RECUSED ->
                throw new Problem(WorkProblem.RECUSED).with("", "recused", Text.of("您已回避", "You are recused from it"));
            case OWN_WORK ->
                throw new Problem(WorkProblem.OWN_WORK)
                        .with("", "own_work", Text.of("您经办、审核或审批过此申请", "You have had this application in hand"));
        }
    }

    /** Lets an action of the service itself pass, which nobody asks for at the application. */
    void requireState(ApplicationAction action) {
        if (!situation.allows(action)) {
            throw wrongState(action);
        }
    }

    Problem wrongState(ApplicationAction action) {
        List<String> allowed =
                allowedActions().stream().map(ApplicationAction::code).toList();
        return new Problem(CommonProblem.CONFLICT)
                .with(
                        "/state",
                        "wrong_state",
                        Text.of("现为“%s”，不能“%s”；可办：[%s]", "It is “%s” and cannot “%s” now; you may: [%s]")
                                .with(
                                        application.state.code(),
                                        action.code(),
                                        allowed.stream().collect(Collectors.joining(", "))))
                .member("allowedActions", allowed);
    }
}
