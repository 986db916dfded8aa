package org.gonghui.registrycopy;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

/** Gives the problems of the copy their readable pages. */
@Singleton
public class RegistryProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(RegistryProblem.values());
    }
}
