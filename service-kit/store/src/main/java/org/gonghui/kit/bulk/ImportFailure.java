package org.gonghui.kit.bulk;

import org.gonghui.kit.problem.Problem;

/** Ends a job as failed: the upload as a whole cannot be read or applied. */
final class ImportFailure extends RuntimeException {

    private final transient Problem problem;

    ImportFailure(Problem problem) {
        super(problem);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
