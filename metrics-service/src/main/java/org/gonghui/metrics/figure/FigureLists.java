package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** What the figures add to the service's code lists, feed and problems, and what their constraints mean. */
@Singleton
public class FigureLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue, ProblemCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("period-kind", PeriodKind.class),
                CodeList.of("basis", Basis.class),
                CodeList.of("qualifier", Qualifier.class),
                CodeList.of("coverage", Coverage.class),
                CodeList.of("figure-state", FigureState.class),
                CodeList.of("figure-step", FigureStep.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(FigureService.RESOURCE);
    }

    @Override
    public List<? extends ProblemType> types() {
        return List.of(FigureProblem.values());
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "figure_natural_key",
                Meaning.conflict("", "other_content", Text.of("同时有人填报了同一数据", "Somebody recorded this figure just now")),
                "figure_external_id_once",
                Meaning.conflict("/externalId", "taken", Text.of("已有数据使用此外部编号", "Another figure has this external id")),
                "figure_preferred_once",
                Meaning.conflict(
                        "/preferred",
                        "already_preferred",
                        Text.of("同一口径已有另一优先数据，请先取消", "Another claim for the same key is preferred; end that first")),
                "figure_preferred_counts",
                Meaning.conflict(
                        "/restates",
                        "is_preferred",
                        Text.of("优先数据不能是重述", "A preferred figure does not restate another one")));
    }
}
