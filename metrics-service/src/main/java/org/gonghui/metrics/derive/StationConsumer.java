package org.gonghui.metrics.derive;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.sync.FeedRow;
import org.gonghui.metrics.catalogue.CountedResource;

/** Takes over stations. */
@Singleton
public class StationConsumer extends RecordConsumer {

    StationConsumer(RecordRepository records, @ConfigProperty(name = SOURCE, defaultValue = LOCAL) URI source) {
        super(records, CountedResource.STATION, source, "stations");
    }

    @Override
    Counted counted(FeedRow station) {
        return new Counted(
                station.text("/host"),
                station.text("/kind"),
                station.text("/level"),
                station.date("/builtOn"),
                station.date("/closedOn"),
                null,
                null,
                station.number("/funding/amount"),
                null,
                null);
    }
}
