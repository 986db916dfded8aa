package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.affiliation.AffiliationLives;

/**
 * Who may correct an event: whoever could have recorded it. The bodies stand elsewhere since, or nowhere, so those that
 * were there before are looked up on the day before it.
 */
@ApplicationScoped
public class CorrectionScope {

    private final Caller caller;
    private final AffiliationLives affiliations;

    CorrectionScope(Caller caller, AffiliationLives affiliations) {
        this.caller = caller;
        this.affiliations = affiliations;
    }

    /** Throws {@code outside-scope} with every body that the caller does not act for. */
    void require(Happening event) {
        if (caller.is(Roles.ADMIN)) {
            return;
        }
        Set<String> roots = caller.bodies();
        Problem refusal = new Problem(CommonProblem.OUTSIDE_SCOPE);
        event.parties().stream()
                .filter(party -> matters(party.role()))
                .filter(party -> !affiliations.isWithin(party.body(), roots, day(party, event.date())))
                .forEach(party -> refusal.with(
                        "",
                        "outside_scope",
                        Text.of("%s 不在令牌的管辖范围内", "%s is not in the token's subtrees")
                                .with(party.body())));
        if (!refusal.faults().isEmpty()) {
            throw refusal;
        }
    }

    private static boolean matters(PartyRole role) {
        return switch (role) {
            case SUBJECT, PREDECESSOR, SUCCESSOR, SUPERIOR -> true;
            case FORMER_SUPERIOR, CHILD -> false;
        };
    }

    private static LocalDate day(Party party, LocalDate date) {
        return switch (party.role()) {
            case SUBJECT, PREDECESSOR -> date.minusDays(1);
            case SUCCESSOR, SUPERIOR, FORMER_SUPERIOR, CHILD -> date;
        };
    }
}
