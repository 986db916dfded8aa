package org.gonghui.programme.scheme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Code lists, feed resources and constraints of schemes and rounds. */
@Singleton
public class SchemeLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    private static final Meaning RULE_KEPT = Meaning.conflict(
            "", "cases_bound", Text.of("已有申请适用此版本，请另立新版本", "Cases are bound to this version; write a later one"));

    private static final Meaning ROUND_TAKEN = new Meaning(
            CommonProblem.ALREADY_EXISTS, "/period", "already_exists", Text.of("本期已有批次", "The period has its round"));

    static Problem ruleKept() {
        return problem(RULE_KEPT);
    }

    static Problem roundTaken(String location) {
        return problem(ROUND_TAKEN).header("Location", location);
    }

    private static Problem problem(Meaning meaning) {
        return new Problem(meaning.type()).with(meaning.pointer(), meaning.code(), meaning.detail());
    }

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("relief-segment", Segment.class),
                CodeList.of("relief-scheme-kind", SchemeKind.class),
                CodeList.of("applicant-kind", ApplicantKind.class),
                CodeList.of("relief-document-kind", DocumentKind.class),
                CodeList.of("relief-fact-type", FactType.class),
                CodeList.of("relief-body-level", BodyLevel.class),
                CodeList.of("relief-opening-kind", OpeningKind.class),
                CodeList.of("relief-outcome", Outcome.class),
                CodeList.of("relief-round-state", RoundState.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(SchemeService.RESOURCE, RoundService.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of("relief_rule_kept", RULE_KEPT, "relief_round_once", ROUND_TAKEN);
    }
}
