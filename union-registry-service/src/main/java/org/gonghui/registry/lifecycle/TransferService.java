package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.affiliation.AffiliationLives;
import org.gonghui.registry.affiliation.Standing;
import org.gonghui.registry.body.BodyService;
import org.gonghui.registry.body.Life;
import org.jspecify.annotations.Nullable;

/** Places bodies under other superiors. */
@ApplicationScoped
public class TransferService {

    private static final String SUPERIOR = "/superior";

    private final LifecycleEvents events;
    private final BodyLocks locks;
    private final LifeChecks checks;
    private final AffiliationLives affiliations;
    private final Caller caller;

    TransferService(
            LifecycleEvents events, BodyLocks locks, LifeChecks checks, AffiliationLives affiliations, Caller caller) {
        this.events = events;
        this.locks = locks;
        this.checks = checks;
        this.affiliations = affiliations;
        this.caller = caller;
    }

    /** Ends the primary affiliation of a body on a day and begins another one. */
    public LifecycleOutcome transfer(String code, TransferRequest request, boolean preview) {
        return events.run(preview, () -> transfer(code, request));
    }

    private Happening transfer(String code, TransferRequest request) {
        Map<String, Life> lives = locks.take(List.of(code, request.superior()));
        Life body = BodyService.require(code, lives.get(code));
        caller.requireWithin(code, "");
        caller.requireWithin(request.superior(), SUPERIOR);
        List<Standing> present = primarySince(code, request.date());
        Findings findings = new Findings();
        checks.happened(request.date(), findings);
        checks.lives(body, request.date(), findings);
        checks.mayEnd(present, request.date(), findings);
        checkSuperior(code, lives.get(request.superior()), request, findings);
        if (present.stream().anyMatch(standing -> standing.superior().equals(request.superior()))) {
            findings.wrong(SUPERIOR, "unchanged", Text.of("已隶属于该上级", "It stands under it already"));
        }
        findings.throwIfAny();
        return move(code, request, present);
    }

    private void checkSuperior(String code, @Nullable Life superior, TransferRequest request, Findings findings) {
        checks.receives(superior, request.date(), SUPERIOR, findings);
        checks.noCycle(request.superior(), Set.of(code), request.date(), SUPERIOR, findings);
    }

    private Happening move(String code, TransferRequest request, List<Standing> present) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(code, PartyRole.SUBJECT));
        parties.add(new Party(request.superior(), PartyRole.SUPERIOR));
        for (Standing standing : present) {
            affiliations.end(standing.id(), request.date());
            parties.add(new Party(standing.superior(), PartyRole.FORMER_SUPERIOR));
        }
        affiliations.begin(code, request.superior(), request.date());
        return Happening.of(LifecycleKind.TRANSFER, request, parties);
    }

    private List<Standing> primarySince(String code, LocalDate day) {
        return affiliations.lastingBeyond(code, day).stream()
                .filter(standing -> standing.isPrimary() && standing.body().equals(code))
                .toList();
    }
}
