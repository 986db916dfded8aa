package org.gonghui.seeds;

import java.time.Duration;

/**
 * How long a call that may yet succeed is repeated.
 *
 * @param limit after so long the last answer counts
 * @param first the first pause; each next one is twice as long, up to {@code longest}
 */
record RetryPolicy(Duration limit, Duration first, Duration longest) {

    static final RetryPolicy ONE_MINUTE =
            new RetryPolicy(Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofSeconds(2));

    Duration after(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(longest) > 0 ? longest : next;
    }
}
