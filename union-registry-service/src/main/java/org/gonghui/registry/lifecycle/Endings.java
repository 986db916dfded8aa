package org.gonghui.registry.lifecycle;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gonghui.registry.affiliation.AffiliationLives;
import org.gonghui.registry.affiliation.Standing;
import org.gonghui.registry.body.BodyLives;
import org.gonghui.registry.body.Life;

/** Ends bodies with everything that does not outlive them. Those under them go elsewhere on the same day. */
@ApplicationScoped
public class Endings {

    private final LifeChecks checks;
    private final AffiliationLives affiliations;
    private final BodyLives bodies;
    private final List<EndsWithBody> others;

    Endings(LifeChecks checks, AffiliationLives affiliations, BodyLives bodies, @All List<EndsWithBody> others) {
        this.checks = checks;
        this.affiliations = affiliations;
        this.bodies = bodies;
        this.others = others;
    }

    /** A body that may end, the affiliations that end with it, and the living bodies directly under it. */
    record Ending(Life body, List<Standing> standings, List<String> children) {

        Set<String> childrenBut(Set<String> ending) {
            return children.stream()
                    .filter(child -> !ending.contains(child))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Looks whether a body may end on a day, and what ends with it. */
    Ending check(Life body, LocalDate day, Findings findings) {
        checks.mayEnd(body, day, findings);
        Ending ending = look(body, day);
        checks.mayEnd(ending.standings(), day, findings);
        checks.foundedBy(body.code(), ending.standings(), day, findings);
        return ending;
    }

    /** What would end with a body on a day. */
    Ending look(Life body, LocalDate day) {
        List<Standing> standings = affiliations.lastingBeyond(body.code(), day);
        List<String> children = standings.stream()
                .filter(standing -> standing.isLivingChildOf(body.code(), day))
                .map(Standing::body)
                .toList();
        return new Ending(body, standings, children);
    }

    /**
     * Ends the body.
     *
     * @param superiors of its children from then on, by child; a child that ends too has none
     * @param successors codes of the bodies that come out of it
     * @return those that were moved, and the superiors that they and the body stood under
     */
    List<Party> end(Ending ending, LocalDate day, Map<String, String> superiors, List<String> successors) {
        List<Party> parties = endWithBody(ending, day, superiors);
        bodies.dissolve(ending.body().code(), day, successors);
        return parties;
    }

    /** Ends the body, which goes on as another; so do those under it. The same is returned. */
    List<Party> merge(Ending ending, LocalDate day, Map<String, String> superiors, String successor) {
        List<Party> parties = endWithBody(ending, day, superiors);
        bodies.merge(ending.body().code(), day, successor);
        return parties;
    }

    private List<Party> endWithBody(Ending ending, LocalDate day, Map<String, String> superiors) {
        String code = ending.body().code();
        List<Party> parties = new ArrayList<>();
        for (Standing standing : ending.standings()) {
            affiliations.end(standing.id(), day);
            if (standing.isPrimary() && standing.body().equals(code)) {
                parties.add(new Party(standing.superior(), PartyRole.FORMER_SUPERIOR));
            } else if (standing.isLivingChildOf(code, day) && superiors.containsKey(standing.body())) {
                affiliations.begin(standing.body(), superiors.get(standing.body()), day);
                parties.add(new Party(standing.body(), PartyRole.CHILD));
            }
        }
        others.forEach(other -> other.end(code, day));
        return parties;
    }
}
