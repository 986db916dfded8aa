package org.gonghui.metrics.derive;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.sync.FeedRow;
import org.gonghui.metrics.catalogue.CountedResource;

/** Takes over activities. */
@Singleton
public class ActivityConsumer extends RecordConsumer {

    ActivityConsumer(RecordRepository records, @ConfigProperty(name = SOURCE, defaultValue = LOCAL) URI source) {
        super(records, CountedResource.ACTIVITY, source, "activities");
    }

    @Override
    Counted counted(FeedRow activity) {
        return new Counted(
                activity.text("/organiser"),
                activity.text("/kind"),
                null,
                activity.date("/period/from"),
                null,
                activity.number("/sessions"),
                activity.number("/personTimes"),
                activity.number("/money/amount"),
                activity.number("/quantity/value"),
                activity.text("/quantity/unit"));
    }
}
