package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.gonghui.registry.affiliation.AffiliationLives;
import org.gonghui.registry.body.BodyLives;
import org.gonghui.registry.body.Life;

/** Holds everything that an event is about: first the tree, then the bodies by code, always in this order. */
@ApplicationScoped
public class BodyLocks {

    private final AffiliationLives affiliations;
    private final BodyLives bodies;

    BodyLocks(AffiliationLives affiliations, BodyLives bodies) {
        this.affiliations = affiliations;
        this.bodies = bodies;
    }

    /** The lives of those that there are, by code. */
    Map<String, Life> take(Collection<String> codes) {
        affiliations.lockTree();
        Map<String, Life> lives = new HashMap<>();
        new TreeSet<>(codes).forEach(code -> bodies.lock(code).ifPresent(life -> lives.put(code, life)));
        return lives;
    }
}
