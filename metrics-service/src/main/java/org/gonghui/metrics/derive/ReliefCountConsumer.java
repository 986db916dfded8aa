package org.gonghui.metrics.derive;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.sync.FeedConsumer;
import org.gonghui.kit.sync.FeedItem;
import org.gonghui.kit.sync.FeedRow;
import org.gonghui.kit.sync.FollowedResource;
import org.gonghui.metrics.catalogue.CountedResource;

/** Takes over the counts of relief. */
@Singleton
public class ReliefCountConsumer implements FeedConsumer {

    private final ReliefCountRepository counts;
    private final FollowedResource followed;

    ReliefCountConsumer(
            ReliefCountRepository counts,
            @ConfigProperty(name = RecordConsumer.SOURCE, defaultValue = RecordConsumer.LOCAL) URI source) {
        CountedResource resource = CountedResource.RELIEF_COUNT;
        this.counts = counts;
        this.followed =
                new FollowedResource(RecordRepository.feedOf(resource), source, resource.code(), "relief-counts", "id");
    }

    @Override
    public FollowedResource follows() {
        return followed;
    }

    /** Reported figures do without. */
    @Override
    public boolean isNeeded() {
        return false;
    }

    @Override
    public void apply(List<FeedItem> items, long generation) {
        counts.take(items.stream()
                .map(FeedRow::new)
                .map(count -> count.row(
                        generation,
                        count.text("/body"),
                        count.number("/year"),
                        count.text("/casesOf"),
                        count.text("/withheld") != null,
                        count.number("/cases"),
                        count.number("/recipients"),
                        count.number("/recipientsAtMost"),
                        count.number("/moneyPaid/amount"),
                        count.number("/goodsValue/amount")))
                .toList());
    }

    @Override
    public void forgetBefore(long generation) {
        counts.forgetBefore(generation);
    }
}
