package org.gonghui.kit.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the copies that are needed have been read for the first time, and as long as what the feeds tell is
 * understood here; says how far they lag. A sibling that is down is no reason: what is there still serves.
 */
@Readiness
@ApplicationScoped
public class FeedHealth implements HealthCheck {

    private final FeedSync sync;

    FeedHealth(FeedSync sync) {
        this.sync = sync;
    }

    @Override
    public HealthCheckResponse call() {
        boolean stuck = sync.followers().stream().anyMatch(FeedFollower::isStuck);
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("feeds of siblings").status(sync.isSynced() && !stuck);
        sync.followers().forEach(follower -> {
            String error = follower.lastError();
            health.withData(follower.feed() + " lag", follower.lag().toString());
            health.withData(follower.feed() + " last error", error == null ? "none" : error);
        });
        return health.build();
    }
}
