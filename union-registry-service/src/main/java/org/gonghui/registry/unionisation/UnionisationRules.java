package org.gonghui.registry.unionisation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gonghui.registry.shared.RecordRules;

/** What unionisations add to the contract. */
@Singleton
public class UnionisationRules extends RecordRules {

    UnionisationRules() {
        super("unionisation", List.of(), Map.of());
    }
}
