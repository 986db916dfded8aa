package org.gonghui.registry.term;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.shared.RecordRules;

/** What terms add to the contract. */
@Singleton
public class TermRules extends RecordRules {

    TermRules() {
        super(
                "term",
                List.of(),
                Map.of(
                        "term_number_once",
                        Meaning.conflict("/number", "taken", Text.of("该工会已有这一届", "The body has a term of this number")),
                        "term_no_overlap",
                        Meaning.conflict(
                                "/validFrom", "overlap", Text.of("与该工会的另一届重叠", "Another term of the body overlaps it")),
                        "term_congress_known",
                        Meaning.invalid(
                                "/congress",
                                "unknown_congress",
                                Text.of("该工会没有这次大会", "The body has no such congress"))));
    }
}
