package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.body.BodyLives;
import org.gonghui.registry.body.BodyRequest;
import org.gonghui.registry.body.Life;
import org.gonghui.registry.lifecycle.Endings.Ending;

/** Lets several bodies go on as one. */
@ApplicationScoped
public class MergeService {

    private final LifecycleEvents events;
    private final BodyLocks locks;
    private final LifeChecks checks;
    private final Endings endings;
    private final NewBodies newBodies;
    private final BodyLives bodies;
    private final Caller caller;

    MergeService(
            LifecycleEvents events,
            BodyLocks locks,
            LifeChecks checks,
            Endings endings,
            NewBodies newBodies,
            BodyLives bodies,
            Caller caller) {
        this.events = events;
        this.locks = locks;
        this.checks = checks;
        this.endings = endings;
        this.newBodies = newBodies;
        this.bodies = bodies;
        this.caller = caller;
    }

    /** Ends the predecessors on a day; those under them go to the successor. */
    public LifecycleOutcome merge(MergeRequest request, boolean preview) {
        return events.run(preview, () -> merge(request));
    }

    private Happening merge(MergeRequest request) {
        Map<String, Life> lives = locks.take(concerned(request));
        Findings findings = new Findings();
        checks.happened(request.date(), findings);
        List<Ending> ends = checkPredecessors(request, lives, findings);
        checkSuccessor(request, lives, findings);
        findings.throwIfAny();
        return unite(request, ends);
    }

    private List<Ending> checkPredecessors(MergeRequest request, Map<String, Life> lives, Findings findings) {
        List<Ending> ends = new ArrayList<>();
        for (int at = 0; at < request.predecessors().size(); at++) {
            String code = request.predecessors().get(at);
            String pointer = "/predecessors/" + at;
            caller.requireWithin(code, pointer);
            Life life = lives.get(code);
            if (life == null) {
                findings.wrong(pointer, "unknown_body", Text.of("没有这个工会", "There is no such body"));
            } else {
                ends.add(endings.check(life, request.date(), findings));
            }
        }
        return ends;
    }

    private void checkSuccessor(MergeRequest request, Map<String, Life> lives, Findings findings) {
        Set<String> predecessors = Set.copyOf(request.predecessors());
        LocalDate day = request.date();
        BodyRequest newBody = request.newBody();
        if (newBody == null) {
            String into = String.valueOf(request.into());
            caller.requireWithin(into, "/into");
            checks.receives(lives.get(into), day, "/into", findings);
            checks.noCycle(into, predecessors, day, "/into", findings);
            return;
        }
        newBodies.check(newBody, "/newBody", day, lives, findings);
        if (newBody.superior() != null) {
            checks.noCycle(newBody.superior(), predecessors, day, "/newBody/superior", findings);
        }
    }

    private Happening unite(MergeRequest request, List<Ending> ends) {
        String successor = String.valueOf(request.successor());
        List<Party> parties = new ArrayList<>();
        if (request.newBody() == null) {
            bodies.addPredecessors(successor, request.predecessors());
        } else {
            newBodies.found(request.newBody(), request.date(), request.predecessors());
        }
        parties.add(new Party(successor, PartyRole.SUCCESSOR));
        Set<String> ending = Set.copyOf(request.predecessors());
        for (Ending end : ends) {
            Map<String, String> superiors =
                    end.childrenBut(ending).stream().collect(Collectors.toMap(Function.identity(), child -> successor));
            parties.add(new Party(end.body().code(), PartyRole.PREDECESSOR));
            parties.addAll(endings.merge(end, request.date(), superiors, successor));
        }
        return Happening.of(LifecycleKind.MERGE, request, parties);
    }

    private static Set<String> concerned(MergeRequest request) {
        Set<String> codes = new HashSet<>(request.predecessors());
        codes.add(String.valueOf(request.successor()));
        if (request.newBody() != null && request.newBody().superior() != null) {
            codes.add(request.newBody().superior());
        }
        return codes;
    }
}
