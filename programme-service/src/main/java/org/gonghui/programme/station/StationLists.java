package org.gonghui.programme.station;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;

/** Code lists, feed resource and constraints of stations. */
@Singleton
public class StationLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("station-kind", StationKind.class),
                CodeList.of("station-level", StationLevel.class),
                CodeList.of("facility", Facility.class),
                CodeList.of("crs", Crs.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(StationService.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of("station_external_id", ExternalIds.TAKEN);
    }
}
