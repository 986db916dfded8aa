package org.gonghui.registrycopy;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.gonghui.kit.sync.FeedConsumer;
import org.gonghui.kit.sync.FeedItem;
import org.gonghui.kit.sync.FollowedResource;

/** Follows a sibling that is never reached and that the service can do without. */
@Singleton
public class SiblingNobodyNeeds implements FeedConsumer {

    static final String FEED = "nobody.thing";

    @Override
    public FollowedResource follows() {
        return new FollowedResource(FEED, URI.create("http://127.0.0.1:1"), "thing", "things", "id");
    }

    @Override
    public boolean isNeeded() {
        return false;
    }

    @Override
    public void apply(List<FeedItem> items, long generation) {
        throw new IllegalStateException("it is never reached");
    }

    @Override
    public void forgetBefore(long generation) {
        throw new IllegalStateException("it is never reached");
    }
}
