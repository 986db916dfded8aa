package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.body.BodyLives;
import org.gonghui.registry.body.BodyService;
import org.gonghui.registry.body.Life;

/** Renames bodies. */
@ApplicationScoped
public class RenameService {

    private final LifecycleEvents events;
    private final BodyLocks locks;
    private final LifeChecks checks;
    private final BodyLives bodies;
    private final Caller caller;

    RenameService(LifecycleEvents events, BodyLocks locks, LifeChecks checks, BodyLives bodies, Caller caller) {
        this.events = events;
        this.locks = locks;
        this.checks = checks;
        this.bodies = bodies;
        this.caller = caller;
    }

    /** Gives a body another name from a day on; the former one is kept. */
    public LifecycleOutcome rename(String code, RenameRequest request, boolean preview) {
        return events.run(preview, () -> rename(code, request));
    }

    private Happening rename(String code, RenameRequest request) {
        Life body = BodyService.require(code, locks.take(List.of(code)).get(code));
        caller.requireWithin(code, "");
        Findings findings = new Findings();
        checks.happened(request.date(), findings);
        checks.lives(body, request.date(), findings);
        checks.noEventSince(code, LifecycleKind.RENAME, request.date(), findings);
        if (body.name().equals(request.name())) {
            findings.wrong("/name", "unchanged", Text.of("与现名称相同", "It is its name already"));
        }
        findings.throwIfAny();
        bodies.rename(code, request.name(), request.shortName(), request.date());
        return Happening.of(LifecycleKind.RENAME, request, List.of(new Party(code, PartyRole.SUBJECT)));
    }
}
