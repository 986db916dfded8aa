package org.gonghui.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Now, and today by the calendar that dates are written in. */
@ApplicationScoped
public class Calendar {

    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable LocalDate stated;

    Calendar(Clock clock, @ConfigProperty(name = "gonghui.calendar.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Now, as precise as the database stores it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day by which deadlines, windows and ages are told: the stated one, else that of the clock. */
    public LocalDate today() {
        LocalDate day = stated;
        return day != null ? day : dayOf(clock.instant());
    }

    /** Whether a day was stated. */
    public boolean isStated() {
        return stated != null;
    }

    /** Lets it be another day from now on, for trying out what takes a year; null: the clock's. Instants stay true. */
    public void state(@Nullable LocalDate day) {
        stated = day;
    }

    /** The day on which a moment is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When a day begins. */
    public OffsetDateTime beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
