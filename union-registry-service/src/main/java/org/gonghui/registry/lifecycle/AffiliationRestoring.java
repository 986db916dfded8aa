package org.gonghui.registry.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.gonghui.registry.affiliation.AffiliationLives;
import org.jspecify.annotations.Nullable;

/** Affiliations, put back as they were. */
@Singleton
public class AffiliationRestoring implements Restorable {

    private final AffiliationLives affiliations;

    AffiliationRestoring(AffiliationLives affiliations) {
        this.affiliations = affiliations;
    }

    @Override
    public String resource() {
        return "affiliation";
    }

    @Override
    public void restore(String key, @Nullable JsonNode document) {
        affiliations.restore(key, document);
    }
}
