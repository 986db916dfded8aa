package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Code lists, resources and constraints of mutual aid. */
@Singleton
public class MutualAidLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    private static final Meaning ENROLLED = Meaning.conflict(
            "/person", "enrolled_already", Text.of("此人在本年度已参保", "The person has an enrolment in this plan-year"));

    private static final Meaning ABOVE_CEILING = Meaning.conflict(
            "/assessed", "above_ceiling", Text.of("超过此人本年度限额", "Above what is left of the person's ceiling"));

    private static final Meaning CLAIMED = Meaning.conflict(
            "", "claimed", Text.of("已有互助申请，不能退保", "Something was claimed of it: it cannot be withdrawn"));

    private static final Meaning ERASED =
            Meaning.conflict("/person", "erased", Text.of("个人资料已删除", "The personal data was erased"));

    private static final Meaning PERSON_KEPT = Meaning.conflict(
            "/person/identityNumber", "claimed", Text.of("已有互助申请，不能换人", "Something was claimed of it"));

    static Problem enrolled() {
        return problem(ENROLLED);
    }

    /** Says in the member {@code left} how much is left. */
    static Problem aboveCeiling() {
        return problem(ABOVE_CEILING);
    }

    static Problem claimed() {
        return problem(CLAIMED);
    }

    static Problem erased() {
        return problem(ERASED);
    }

    private static Problem problem(Meaning meaning) {
        return new Problem(meaning.type()).with(meaning.pointer(), meaning.code(), meaning.detail());
    }

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("mutual-aid-claim-cause", ClaimCause.class),
                CodeList.of("mutual-aid-claim-reason", ClaimReason.class),
                CodeList.of("mutual-aid-claim-state", ClaimState.class),
                CodeList.of("mutual-aid-claim-action", ClaimAction.class),
                CodeList.of("mutual-aid-desk", ClaimDesk.class),
                CodeList.of("mutual-aid-enrolment-state", EnrolmentState.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(PlanYearService.RESOURCE);
    }

    @Override
    public Set<String> confidential() {
        return Set.of(EnrolmentService.RESOURCE, ClaimService.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "mutual_aid_enrolment_once",
                ENROLLED,
                "mutual_aid_use_ceiling",
                ABOVE_CEILING,
                "mutual_aid_claim_enrolment",
                PERSON_KEPT,
                "mutual_aid_enrolment_external_id",
                ExternalIds.TAKEN,
                "mutual_aid_claim_external_id",
                ExternalIds.TAKEN,
                "mutual_aid_plan_year_once",
                Meaning.conflict("/year", "already_exists", Text.of("此计划本年度已有条款", "The plan has terms for this year")));
    }
}
