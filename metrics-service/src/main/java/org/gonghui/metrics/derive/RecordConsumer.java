package org.gonghui.metrics.derive;

import java.net.URI;
import java.util.List;
import org.gonghui.kit.sync.FeedConsumer;
import org.gonghui.kit.sync.FeedItem;
import org.gonghui.kit.sync.FeedRow;
import org.gonghui.kit.sync.FollowedResource;
import org.gonghui.metrics.catalogue.CountedResource;

/** Takes over one resource of the programme service, as far as counts need it. */
abstract class RecordConsumer implements FeedConsumer {

    static final String SOURCE = "gonghui.programme.url";
    static final String LOCAL = "http://127.0.0.1:8082";

    private final RecordRepository records;
    private final CountedResource resource;
    private final FollowedResource followed;

    RecordConsumer(RecordRepository records, CountedResource resource, URI source, String collection) {
        this.records = records;
        this.resource = resource;
        this.followed =
                new FollowedResource(RecordRepository.feedOf(resource), source, resource.code(), collection, "id");
    }

    /** The columns of {@link RecordRepository#take} after the key. */
    abstract Counted counted(FeedRow record);

    @Override
    public final FollowedResource follows() {
        return followed;
    }

    /** Reported figures do without: what is derived is left out until the records have been read. */
    @Override
    public final boolean isNeeded() {
        return false;
    }

    @Override
    public final void apply(List<FeedItem> items, long generation) {
        records.take(items.stream()
                .map(FeedRow::new)
                .map(record -> counted(record).row(record, generation, resource))
                .toList());
    }

    @Override
    public final void forgetBefore(long generation) {
        records.forgetBefore(resource, generation);
    }
}
