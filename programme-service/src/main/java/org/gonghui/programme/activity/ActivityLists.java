package org.gonghui.programme.activity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;

/** Code lists, feed resource and constraints of activities. */
@Singleton
public class ActivityLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("activity-kind", ActivityKind.class), CodeList.of("quantity-unit", QuantityUnit.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(ActivityService.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of("activity_external_id", ExternalIds.TAKEN);
    }
}
