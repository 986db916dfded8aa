package org.gonghui.programme.grouprelief;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;

/** Code list, feed resource and constraints of group relief. */
@Singleton
public class GroupReliefLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("group-relief-state", GroupReliefState.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(GroupReliefRepository.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of("group_relief_external_id", ExternalIds.TAKEN);
    }
}
