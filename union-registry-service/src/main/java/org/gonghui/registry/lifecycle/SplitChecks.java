package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.affiliation.Standing;
import org.gonghui.registry.body.BodyRequest;
import org.gonghui.registry.body.Life;
import org.gonghui.registry.lifecycle.Endings.Ending;
import org.jspecify.annotations.Nullable;

/** Looks whether a body may split as a request says. */
@ApplicationScoped
public class SplitChecks {

    private final LifeChecks checks;
    private final Endings endings;
    private final NewBodies newBodies;
    private final Caller caller;

    SplitChecks(LifeChecks checks, Endings endings, NewBodies newBodies, Caller caller) {
        this.checks = checks;
        this.endings = endings;
        this.newBodies = newBodies;
        this.caller = caller;
    }

    /**
     * What the body's parts are taken from.
     *
     * @throws Problem that names everything that speaks against it
     */
    Ending check(SplitRequest request, Map<String, Life> lives) {
        Life body = lives.get(request.body());
        if (body == null) {
            throw Problem.content("/body", "unknown_body", Text.of("没有这个工会", "There is no such body"));
        }
        Findings findings = new Findings();
        checks.happened(request.date(), findings);
        Ending present = present(body, request, findings);
        for (int at = 0; at < request.parts().size(); at++) {
            checkPart(request.parts().get(at), "/parts/" + at, request, lives, findings);
            checkChildren(request.parts().get(at), "/parts/" + at + "/children/", present, findings);
        }
        findings.throwIfAny();
        return present;
    }

    private Ending present(Life body, SplitRequest request, Findings findings) {
        if (request.continues()) {
            return goingOn(body, request, findings);
        }
        Ending ending = endings.check(body, request.date(), findings);
        Set<String> left = ending.childrenBut(request.superiors().keySet());
        if (!left.isEmpty()) {
            findings.wrong(
                    "/parts",
                    "children_left",
                    Text.of("下级工会尚未分配：%s", "Bodies under it are not given to a part: %s")
                            .with(Names.of(left)));
        }
        return ending;
    }

    private Ending goingOn(Life body, SplitRequest request, Findings findings) {
        checks.lives(body, request.date(), findings);
        Ending present = endings.look(body, request.date());
        List<Standing> moved = present.standings().stream()
                .filter(standing -> standing.isLivingChildOf(body.code(), request.date()))
                .filter(standing -> request.superiors().containsKey(standing.body()))
                .toList();
        checks.mayEnd(moved, request.date(), findings);
        checks.foundedBy(body.code(), moved, request.date(), findings);
        return present;
    }

    private void checkPart(
            SplitPart part, String pointer, SplitRequest request, Map<String, Life> lives, Findings findings) {
        BodyRequest newBody = part.newBody();
        if (newBody == null) {
            caller.requireWithin(part.bodyCode(), pointer + "/code");
            checks.receives(lives.get(part.bodyCode()), request.date(), pointer + "/code", findings);
            checkCycle(part.bodyCode(), part, pointer + "/children", request, findings);
            return;
        }
        newBodies.check(newBody, pointer + "/newBody", request.date(), lives, findings);
        checkCycle(newBody.superior(), part, pointer + "/newBody/superior", request, findings);
        if (!request.continues() && request.body().equals(newBody.superior())) {
            findings.wrong(
                    pointer + "/newBody/superior",
                    "after_dissolution",
                    Text.of("%s 于当日不再存续", "%s is no more on that day").with(request.body()));
        }
    }

    private void checkCycle(
            @Nullable String superior, SplitPart part, String pointer, SplitRequest request, Findings findings) {
        if (superior != null && !part.children().isEmpty()) {
            checks.noCycle(superior, Set.copyOf(part.children()), request.date(), pointer, findings);
        }
    }

    private static void checkChildren(SplitPart part, String pointer, Ending present, Findings findings) {
        for (int at = 0; at < part.children().size(); at++) {
            String child = part.children().get(at);
            if (!present.children().contains(child)) {
                findings.wrong(
                        pointer + at,
                        "not_a_child",
                        Text.of("%s 于当日不是其下级", "%s does not stand directly under it on that day")
                                .with(child));
            }
        }
    }
}
