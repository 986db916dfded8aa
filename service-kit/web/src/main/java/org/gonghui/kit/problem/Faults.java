package org.gonghui.kit.problem;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.text.Text;

/** Collects every fault of a request, so that the caller learns all of them at once. */
public final class Faults {

    private static final int MOST = 100;
    private final List<Fault> found = new ArrayList<>();

    public Faults add(String pointer, String code, Text detail) {
        if (found.size() < MOST) {
            found.add(new Fault(pointer, code, detail));
        }
        return this;
    }

    /** Whether this place, or one above it, is already known to be wrong. */
    public boolean covers(String pointer) {
        return found.stream()
                .map(Fault::pointer)
                .anyMatch(wrong -> pointer.equals(wrong) || pointer.startsWith(wrong + "/"));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }

    /** Throws a problem of the given type if anything was found. */
    public void throwAs(ProblemType type) {
        if (!found.isEmpty()) {
            throw new Problem(type).with(found);
        }
    }

    /** Throws {@code invalid-content} if anything was found. */
    public void throwIfAny() {
        throwAs(CommonProblem.INVALID_CONTENT);
    }
}
