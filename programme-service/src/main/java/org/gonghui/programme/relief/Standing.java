package org.gonghui.programme.relief;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.kit.access.Roles;
import org.gonghui.programme.relief.HistoryRepository.Part;

/**
 * Who a caller is to an application.
 *
 * @param desks for whose bodies the caller acts, whatever the roles
 * @param endorsed whether the caller has approved at another level since the last review
 */
record Standing(Set<String> roles, Set<Desk> desks, Part part, boolean endorsed, boolean recused) {

    /** Of nobody who could ask for anything. */
    static final Standing NONE = new Standing(Set.of(), Set.of(), new Part(Set.of(), false), false, false);

    private static final Set<String> JUDGES = Set.of(Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN);

    /** Why somebody does not take a step, or that he may. */
    enum Verdict {
        MAY,
        WRONG_STATE,
        ROLE_NEEDED,
        OUTSIDE_SCOPE,
        RECUSED,
        OWN_WORK
    }

    Verdict on(ApplicationAction action, Situation situation) {
        Desk desk = action.desk();
        if (desk == null || !(roles.contains(Roles.ADMIN) || desk.isAmong(roles))) {
            return Verdict.ROLE_NEEDED;
        }
        if (!situation.allows(action)) {
            return Verdict.WRONG_STATE;
        }
        if (!desks.contains(desk)) {
            return Verdict.OUTSIDE_SCOPE;
        }
        if (recused && desk != Desk.OFFICER) {
            return Verdict.RECUSED;
        }
        return isOwnWork(action) ? Verdict.OWN_WORK : Verdict.MAY;
    }

    /** Whether the caller judges cases: who only records them is not to find out by trying what others have said. */
    boolean judges() {
        return roles.stream().anyMatch(JUDGES::contains);
    }

    /** What the caller may do next. To endorse is asked for as to approve: the case knows whose level is the last. */
    List<ApplicationAction> mayDo(Situation situation) {
        return Stream.of(ApplicationAction.values())
                .filter(action -> on(action, situation) == Verdict.MAY)
                .map(action -> action == ApplicationAction.ENDORSE ? ApplicationAction.APPROVE : action)
                .toList();
    }

    private boolean isOwnWork(ApplicationAction action) {
        if (action.approves()) {
            return endorsed || part.actions().stream().anyMatch(ApplicationAction::makes);
        }
        return action.reviews() && part.reviewedBeforeAppeal();
    }
}
