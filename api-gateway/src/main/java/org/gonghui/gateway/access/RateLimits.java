package org.gonghui.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the requests of each client: as many as its policy says in a minute, refilled evenly. */
@Singleton
class RateLimits {

    private static final int MOST_CLIENTS = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final long anonymous;
    private final long authenticated;
    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(WINDOW)
            .build();

    RateLimits(
            @ConfigProperty(name = "gonghui.rate.anonymous-per-minute") long anonymous,
            @ConfigProperty(name = "gonghui.rate.authenticated-per-minute") long authenticated) {
        this.anonymous = anonymous;
        this.authenticated = authenticated;
    }

    /** Counts one request; empty where no limit is set. */
    Optional<Allowance> take(Client client) {
        long limit = client.policy().equals(Client.ANONYMOUS) ? anonymous : authenticated;
        if (limit <= 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = buckets.get(client, unused -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        return Optional.of(new Allowance(
                client.policy(),
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill())));
    }

    private static Bucket bucket(long limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        long nearlyOne = TimeUnit.SECONDS.toNanos(1) - 1;
        return (nanos + nearlyOne) / TimeUnit.SECONDS.toNanos(1);
    }

    /**
     * What is left to a client.
     *
     * @param reset seconds until the whole limit is there again
     * @param retryAfter seconds until one more request is allowed; 0 where it is now
     */
    record Allowance(String policy, long limit, boolean granted, long remaining, long reset, long retryAfter) {

        /** {@code RateLimit} of the IETF draft. */
        String rateLimit() {
            return "\"%s\";r=%d;t=%d".formatted(policy, remaining, reset);
        }

        /** {@code RateLimit-Policy} of the IETF draft. */
        String rateLimitPolicy() {
            return "\"%s\";q=%d;w=%d".formatted(policy, limit, WINDOW.toSeconds());
        }
    }
}
