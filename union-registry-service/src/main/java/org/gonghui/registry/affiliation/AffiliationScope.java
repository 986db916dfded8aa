package org.gonghui.registry.affiliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.gonghui.kit.access.Scope;
import org.gonghui.kit.time.Calendar;

/** A caller acts for the subtrees of today. */
@ApplicationScoped
public class AffiliationScope implements Scope {

    private final AffiliationRepository affiliations;
    private final Calendar calendar;

    AffiliationScope(AffiliationRepository affiliations, Calendar calendar) {
        this.affiliations = affiliations;
        this.calendar = calendar;
    }

    @Override
    public boolean isWithin(String code, Set<String> roots) {
        return affiliations.isWithin(code, roots, calendar.today());
    }
}
