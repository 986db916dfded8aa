package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.Set;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.access.Scope;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registrycopy.RegistryTree;
import org.jspecify.annotations.Nullable;

/** Who may see a figure, and who may do what with it. */
@Singleton
class FigureSight {

    private final Caller caller;
    private final Scope scope;
    private final RegistryTree tree;
    private final Calendar calendar;

    FigureSight(Caller caller, Scope scope, RegistryTree tree, Calendar calendar) {
        this.caller = caller;
        this.scope = scope;
        this.tree = tree;
        this.calendar = calendar;
    }

    /** What is not public is seen by those who act for its body. */
    boolean sees(FigureState state, String body) {
        return state.isPublic() || isWithin(body);
    }

    boolean isWithin(String body) {
        return caller.is(Roles.ADMIN) || scope.isWithin(body, caller.bodies());
    }

    /** The bodies whose figures in this state the caller sees; null: all. */
    String @Nullable [] bodies(FigureState state) {
        if (state.isPublic() || caller.is(Roles.ADMIN)) {
            return null;
        }
        return caller.bodies().stream()
                .flatMap(root -> tree.subtree(root, calendar.today()).stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** Lets a figure be recorded as a draft, or by a publisher as published. */
    void requireMayRecord(FigureState state) {
        if (state.isPublic()) {
            requireRole(FigureStep.PUBLISH.roles(), "/state");
        }
    }

    /**
     * Lets a step pass.
     *
     * @throws Problem {@code outside-scope}, {@code forbidden} or, in the wrong state, {@code conflict} that names what
     *     could be done
     */
    void requireMay(FigureStep step, FigureState state, String body) {
        caller.requireWithin(body, "");
        requireRole(step.roles(), "");
        if (!step.from().contains(state)) {
            String allowed = String.join(", ", FigureStep.allowedIn(state));
            throw new Problem(CommonProblem.CONFLICT)
                    .with(
                            "/state",
                            "wrong_state",
                            Text.of("现为“%s”，可用步骤：[%s]", "It is “%s”; allowed now: [%s]")
                                    .with(state.code(), allowed));
        }
    }

    private void requireRole(Set<String> roles, String pointer) {
        if (!caller.is(Roles.ADMIN) && roles.stream().noneMatch(caller::is)) {
            throw new Problem(CommonProblem.FORBIDDEN)
                    .with(
                            pointer,
                            "role_needed",
                            Text.of("需要以下角色之一：%s", "Needs one of the roles %s")
                                    .with(String.join(", ", new java.util.TreeSet<>(roles))));
        }
    }
}
