package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.body.BodyService;
import org.gonghui.registry.body.Life;
import org.gonghui.registry.lifecycle.Endings.Ending;
import org.jspecify.annotations.Nullable;

/** Dissolves bodies. */
@ApplicationScoped
public class DissolveService {

    private static final String CHILDREN_TO = "/childrenTo";

    private final LifecycleEvents events;
    private final BodyLocks locks;
    private final LifeChecks checks;
    private final Endings endings;
    private final Caller caller;

    DissolveService(LifecycleEvents events, BodyLocks locks, LifeChecks checks, Endings endings, Caller caller) {
        this.events = events;
        this.locks = locks;
        this.checks = checks;
        this.endings = endings;
        this.caller = caller;
    }

    /** Ends a body on a day; those directly under it go to another. */
    public LifecycleOutcome dissolve(String code, DissolveRequest request, boolean preview) {
        return events.run(preview, () -> dissolve(code, request));
    }

    private Happening dissolve(String code, DissolveRequest request) {
        String heir = request.childrenTo();
        Map<String, Life> lives = locks.take(heir == null ? List.of(code) : List.of(code, heir));
        Life body = BodyService.require(code, lives.get(code));
        caller.requireWithin(code, "");
        Findings findings = new Findings();
        checks.happened(request.date(), findings);
        Ending ending = endings.check(body, request.date(), findings);
        if (heir == null) {
            requireNoChildren(ending, findings);
        } else {
            caller.requireWithin(heir, CHILDREN_TO);
            checks.receives(lives.get(heir), request.date(), CHILDREN_TO, findings);
            checks.noCycle(heir, Set.of(code), request.date(), CHILDREN_TO, findings);
        }
        findings.throwIfAny();
        return end(ending, heir, request);
    }

    private Happening end(Ending ending, @Nullable String heir, DissolveRequest request) {
        Map<String, String> superiors = heir == null
                ? Map.of()
                : ending.children().stream().collect(Collectors.toMap(Function.identity(), child -> heir));
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(ending.body().code(), PartyRole.SUBJECT));
        Stream.ofNullable(heir)
                .filter(unused -> !superiors.isEmpty())
                .forEach(superior -> parties.add(new Party(superior, PartyRole.SUPERIOR)));
        parties.addAll(endings.end(ending, request.date(), superiors, List.of()));
        return Happening.of(LifecycleKind.DISSOLVE, request, parties);
    }

    private static void requireNoChildren(Ending ending, Findings findings) {
        if (!ending.children().isEmpty()) {
            findings.wrong(
                    CHILDREN_TO,
                    "has_children",
                    Text.of("尚有下级工会：%s", "Bodies stand under it: %s").with(Names.of(ending.children())));
        }
    }
}
