package org.gonghui.registry.body;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.text.Text;

/** What the feature adds to the contract: its code lists, its place in the feed, and what its constraints mean. */
@Singleton
public class BodyRules implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("body-type", BodyType.class),
                CodeList.of("body-level", BodyLevel.class),
                CodeList.of("body-status", BodyStatus.class),
                CodeList.of("subtree-grouping", SubtreeGrouping.class),
                CodeList.of("ownership", Ownership.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(BodyService.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "union_body_pkey",
                new Meaning(CommonProblem.ALREADY_EXISTS, "/code", "taken", Text.of("代码已被使用", "The code is taken")),
                "union_body_credit_code_once",
                Meaning.conflict("/creditCode", "taken", Text.of("另一工会已用此信用代码", "Another body has this credit code")));
    }
}
