package org.gonghui.registry.affiliation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.text.Text;

/** What the feature adds to the contract: its code list, its place in the feed, and what its constraints mean. */
@Singleton
public class AffiliationRules implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("affiliation-kind", AffiliationKind.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(AffiliationService.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "affiliation_body_known",
                Meaning.invalid("/body", "unknown_body", Text.of("没有这个工会", "There is no such body")),
                "affiliation_superior_known",
                Meaning.invalid("/superior", "unknown_body", Text.of("没有这个上级工会", "There is no such superior")),
                "affiliation_one_primary",
                Meaning.conflict(
                        "/superior",
                        "second_primary",
                        Text.of("同一时间已有另一个隶属上级", "It has another primary superior over these days")),
                "affiliation_once",
                Meaning.conflict(
                        "/superior", "overlap", Text.of("同一时间已有这一关系", "This affiliation is recorded over these days")),
                "affiliation_within_lives",
                Meaning.conflict(
                        "/superior",
                        "after_dissolution",
                        Text.of("其中一个工会在此期间已撤销", "One of the two bodies is dissolved before it would end")),
                "affiliation_no_cycle",
                Meaning.conflict("/superior", "cycle", Text.of("会使工会隶属于自己的下级", "The body would stand above itself")));
    }
}
