package org.gonghui.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.Calendar;
import org.gonghui.kit.time.Rounds;

/** Forgets keys that no longer count, some at a time. Replicas may do so at once: each takes what no other has. */
@Singleton
public class IdempotencyPurge {

    private static final int AT_ONCE = 1000;

    private final IdempotentCallRepository calls;
    private final Calendar calendar;
    private final Duration retention;
    private final Rounds rounds;

    IdempotencyPurge(
            IdempotentCallRepository calls,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.idempotency.retention", defaultValue = "PT24H") Duration retention,
            @ConfigProperty(name = "gonghui.idempotency.purge-every", defaultValue = "PT1H") Duration pause) {
        this.calls = calls;
        this.calendar = calendar;
        this.retention = retention;
        this.rounds = new Rounds("idempotency-purge", pause, this::purgeUnlessOnStandby);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Forgets what is old enough; says how many. */
    public int purge() {
        Instant upTo = calendar.now().minus(retention);
        int all = 0;
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> calls.forget(upTo, AT_ONCE));
            all += forgotten;
        } while (forgotten == AT_ONCE);
        return all;
    }

    private void purgeUnlessOnStandby() {
        if (!calls.isReadOnly()) {
            purge();
        }
    }
}
