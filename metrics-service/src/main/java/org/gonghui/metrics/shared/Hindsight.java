package org.gonghui.metrics.shared;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/**
 * Lets a question about what was known at an instant pass once nothing can be added to that knowledge any more, so that
 * it is answered alike for ever.
 *
 * <p>A version is stamped before its transaction commits. So a transaction announces the second in which it stamps
 * before it reads the clock, and takes the announcement back by ending. Here the clock is read first, then the
 * announcements: who announces later also stamps later than the instant asked for.
 */
@Singleton
public class Hindsight {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final String CLOCK = "SELECT clock_timestamp() AS now";
    private static final String OPEN = "SELECT open_recordings(?) > 0 AS open";

    private final Sql sql;

    Hindsight(Sql sql) {
        this.sql = sql;
    }

    /**
     * Waits until all that was recorded up to an instant can be seen. To be called before the transaction that looks.
     *
     * @return the instant, as the database can hold it
     * @throws Problem {@code invalid-parameter} where it lies in the future, {@code unavailable} where somebody has been
     *     writing for too long
     */
    public Instant at(Instant asKnownAt) {
        Instant now = now();
        if (asKnownAt.isAfter(now)) {
            throw Problem.parameter("asKnownAt", "in_future", Text.of("在未来", "Lies in the future"));
        }
        Instant instant = asKnownAt.isBefore(Instant.EPOCH) ? Instant.EPOCH : asKnownAt.truncatedTo(ChronoUnit.MICROS);
        Instant end = now.plus(PATIENCE);
        while (!now.isAfter(instant) || isBeingRecorded(instant)) {
            if (now.isAfter(end)) {
                throw new Problem(
                                CommonProblem.UNAVAILABLE,
                                Text.of("该时刻之前开始的写入尚未结束", "A write that began before that instant has not ended yet"))
                        .header("Retry-After", "2");
            }
            pause();
            now = now();
        }
        return instant;
    }

    private Instant now() {
        return sql.first(
                        CLOCK, row -> row.getObject("now", OffsetDateTime.class).toInstant())
                .orElseThrow();
    }

    private boolean isBeingRecorded(Instant instant) {
        return sql.first(OPEN, row -> row.getBoolean("open"), instant.atOffset(ZoneOffset.UTC))
                .orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
