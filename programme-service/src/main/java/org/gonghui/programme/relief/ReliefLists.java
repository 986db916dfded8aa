package org.gonghui.programme.relief;

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

/** Code lists, documents, problems and constraints of applications. */
@Singleton
public class ReliefLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("relief-application-state", ApplicationState.class),
                CodeList.of("relief-application-action", ApplicationAction.class),
                CodeList.of("relief-application-flag", ApplicationFlag.class),
                CodeList.of("relief-shared-contact", SharedContact.class),
                CodeList.of("relief-document-media", DocumentMedia.class),
                CodeList.of("relief-desk", Desk.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of();
    }

    @Override
    public Set<String> confidential() {
        return Set.of(Casework.RESOURCE);
    }

    /** Where somebody has applied already is not said: it may be a body that the caller must not look into. */
    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "relief_application_once",
                new Meaning(
                        CommonProblem.ALREADY_EXISTS,
                        "/person",
                        "already_applied",
                        Text.of("此人在本批次已有申请", "The person has applied in this round already")));
    }
}
