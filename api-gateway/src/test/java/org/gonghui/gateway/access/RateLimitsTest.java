package org.gonghui.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.gateway.access.RateLimits.Allowance;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void each_client_has_its_own_allowance() {
        RateLimits limits = new RateLimits(2, 3);
        Client one = Client.anonymous("10.0.0.1");
        assertThat(limits.take(one).orElseThrow().remaining()).isEqualTo(1);
        assertThat(limits.take(one).orElseThrow().remaining()).isZero();
        Allowance refused = limits.take(one).orElseThrow();
        assertThat(refused.granted()).isFalse();
        assertThat(refused.retryAfter()).isBetween(29L, 30L);
        assertThat(limits.take(Client.anonymous("10.0.0.2")).orElseThrow().granted())
                .isTrue();
        assertThat(limits.take(Client.authenticated("10.0.0.1")).orElseThrow().limit())
                .isEqualTo(3);
    }

    @Test
    void zero_sets_no_limit() {
        RateLimits limits = new RateLimits(0, 0);
        assertThat(limits.take(Client.anonymous("10.0.0.1"))).isEmpty();
        assertThat(limits.take(Client.authenticated("anna"))).isEmpty();
    }
}
