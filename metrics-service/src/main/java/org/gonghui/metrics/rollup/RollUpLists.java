package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

/** What roll-ups add to the service's code lists and problems. */
@Singleton
public class RollUpLists implements CodeListCatalogue, ProblemCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("value-basis", ValueBasis.class), CodeList.of("skip-reason", SkipReason.class));
    }

    @Override
    public List<? extends ProblemType> types() {
        return List.of(RollUpProblem.values());
    }
}
