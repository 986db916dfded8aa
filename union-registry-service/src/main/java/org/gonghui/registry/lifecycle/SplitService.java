package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.access.Caller;
import org.gonghui.registry.affiliation.AffiliationLives;
import org.gonghui.registry.affiliation.Standing;
import org.gonghui.registry.body.BodyLives;
import org.gonghui.registry.body.Life;
import org.gonghui.registry.lifecycle.Endings.Ending;

/** Lets a body go on as several, or give parts of itself away. */
@ApplicationScoped
public class SplitService {

    private final LifecycleEvents events;
    private final BodyLocks locks;
    private final SplitChecks checks;
    private final Endings endings;
    private final NewBodies newBodies;
    private final BodyLives bodies;
    private final AffiliationLives affiliations;
    private final Caller caller;

    SplitService(
            LifecycleEvents events,
            BodyLocks locks,
            SplitChecks checks,
            Endings endings,
            NewBodies newBodies,
            BodyLives bodies,
            AffiliationLives affiliations,
            Caller caller) {
        this.events = events;
        this.locks = locks;
        this.checks = checks;
        this.endings = endings;
        this.newBodies = newBodies;
        this.bodies = bodies;
        this.affiliations = affiliations;
        this.caller = caller;
    }

    /** Lets the parts begin on a day, each with those under the old body that go to it. */
    public LifecycleOutcome split(SplitRequest request, boolean preview) {
        return events.run(preview, () -> split(request));
    }

    private Happening split(SplitRequest request) {
        Map<String, Life> lives = locks.take(concerned(request));
        caller.requireWithin(request.body(), "/body");
        Ending present = checks.check(request, lives);
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(request.body(), PartyRole.PREDECESSOR));
        request.parts().forEach(part -> begin(part, request, parties));
        List<String> successors =
                request.parts().stream().map(SplitPart::bodyCode).toList();
        if (request.continues()) {
            bodies.addSuccessors(request.body(), successors);
            parties.addAll(move(present, request));
        } else {
            parties.addAll(endings.end(present, request.date(), request.superiors(), successors));
        }
        return Happening.of(LifecycleKind.SPLIT, request, parties);
    }

    private void begin(SplitPart part, SplitRequest request, List<Party> parties) {
        List<String> predecessors = List.of(request.body());
        if (part.newBody() == null) {
            bodies.addPredecessors(part.bodyCode(), predecessors);
        } else {
            newBodies.found(part.newBody(), request.date(), predecessors);
        }
        parties.add(new Party(part.bodyCode(), PartyRole.SUCCESSOR));
    }

    private List<Party> move(Ending present, SplitRequest request) {
        Map<String, String> superiors = request.superiors();
        List<Party> moved = new ArrayList<>();
        for (Standing standing : present.standings()) {
            if (standing.isLivingChildOf(request.body(), request.date()) && superiors.containsKey(standing.body())) {
                affiliations.end(standing.id(), request.date());
                affiliations.begin(standing.body(), superiors.get(standing.body()), request.date());
                moved.add(new Party(standing.body(), PartyRole.CHILD));
            }
        }
        return moved;
    }

    private static Set<String> concerned(SplitRequest request) {
        Set<String> codes = new HashSet<>(Set.of(request.body()));
        for (SplitPart part : request.parts()) {
            codes.add(part.bodyCode());
            if (part.newBody() != null && part.newBody().superior() != null) {
                codes.add(part.newBody().superior());
            }
        }
        return codes;
    }
}
