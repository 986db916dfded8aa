package org.gonghui.programme.activity;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.bulk.ImportByExternalId;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of activities. */
@ApplicationScoped
public class ActivityImport extends ImportByExternalId<ActivityRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,kind,name.zh,organiser,period.from,period.to,sessions,people
            sample,A001,lecture,劳模宣讲,GD-HZ,2026-05-01,2026-05-01,1,80
            """;

    private final ActivityService activities;

    ActivityImport(ActivityService activities) {
        this.activities = activities;
    }

    @Override
    public String collection() {
        return "activities";
    }

    @Override
    public Class<ActivityRequest> rowType() {
        return ActivityRequest.class;
    }

    @Override
    protected @Nullable ExternalId externalIdOf(ActivityRequest row) {
        return row.externalId();
    }

    @Override
    protected Publication upsert(ActivityRequest row, ExternalId externalId) {
        return activities.upsert(row, externalId);
    }

    @Override
    protected void forget() {
        activities.forget();
    }
}
