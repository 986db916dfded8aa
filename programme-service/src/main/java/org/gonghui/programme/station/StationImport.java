package org.gonghui.programme.station;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.bulk.ImportByExternalId;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of stations. */
@ApplicationScoped
public class StationImport extends ImportByExternalId<StationRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,kind,name.zh,host
            sample,S001,rest_station,惠州户外劳动者驿站,GD-HZ
            """;

    private final StationService stations;

    StationImport(StationService stations) {
        this.stations = stations;
    }

    @Override
    public String collection() {
        return "stations";
    }

    @Override
    public Class<StationRequest> rowType() {
        return StationRequest.class;
    }

    @Override
    protected @Nullable ExternalId externalIdOf(StationRequest row) {
        return row.externalId();
    }

    @Override
    protected Publication upsert(StationRequest row, ExternalId externalId) {
        return stations.upsert(row, externalId);
    }

    @Override
    protected void forget() {
        stations.forget();
    }
}
