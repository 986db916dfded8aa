package org.gonghui.programme.shared;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

/** The pages of the problems that features share. */
@Singleton
public class WorkProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(WorkProblem.values());
    }
}
