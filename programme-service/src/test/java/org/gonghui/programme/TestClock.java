package org.gonghui.programme;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, which tests can put forward: days of a public notice pass, limits are overrun. */
public final class TestClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    private final ZoneId zone;

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Lets time pass. */
    public static void pass(Duration time) {
        AHEAD.updateAndGet(time::plus);
    }

    /** It is now as the machine says. */
    public static void reset() {
        AHEAD.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get());
    }

    /** Takes the place of the machine's clock in the service under test. */
    public static class Maker {

        @Produces
        @Singleton
        Clock clock() {
            return new TestClock(ZoneOffset.UTC);
        }
    }
}
