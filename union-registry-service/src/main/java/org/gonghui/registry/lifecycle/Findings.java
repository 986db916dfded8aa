package org.gonghui.registry.lifecycle;

import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** Everything that speaks against an event: faults of the request, and what is recorded otherwise. */
final class Findings {

    private final Faults faults = new Faults();
    private boolean wrong;

    /** Something that no present state would make right. */
    void wrong(String pointer, String code, Text detail) {
        wrong = true;
        faults.add(pointer, code, detail);
    }

    /** Something that is recorded already and says otherwise. */
    void contradicts(String pointer, String code, Text detail) {
        faults.add(pointer, code, detail);
    }

    /** Throws {@code invalid-content} where the request is wrong in itself, else {@code conflict}. */
    void throwIfAny() {
        faults.throwAs(wrong ? CommonProblem.INVALID_CONTENT : CommonProblem.CONFLICT);
    }
}
