package org.gonghui.kit.problem;

import java.util.Optional;

/** Recognises a failure that is the caller's fault, or a passing one, behind an exception of some library. */
public interface Diagnosis {

    Optional<Problem> of(Throwable failure);
}
