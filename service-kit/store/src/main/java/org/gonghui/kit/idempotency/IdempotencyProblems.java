package org.gonghui.kit.idempotency;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

/** Gives the problems with keys their readable pages. */
@Singleton
public class IdempotencyProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(IdempotencyProblem.values());
    }
}
