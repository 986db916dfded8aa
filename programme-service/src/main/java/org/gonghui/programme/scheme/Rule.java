package org.gonghui.programme.scheme;

import java.time.LocalDate;
import java.util.UUID;

/** A version of a scheme's rule that cases can be bound to. */
public record Rule(UUID id, String scheme, LocalDate validFrom, RuleContent content) {

    RuleVersion version() {
        return new RuleVersion(validFrom, content);
    }
}
