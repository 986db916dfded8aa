package org.gonghui.programme.person;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.Calendar;
import org.gonghui.kit.time.Rounds;
import org.jboss.logging.Logger;

/**
 * Erases personal files that nobody changed for as long as {@code gonghui.personal-data.retention} says. Several
 * instances may do so at once: erasing twice changes nothing.
 */
@Singleton
public class ErasureRounds {

    private static final Logger LOG = Logger.getLogger(ErasureRounds.class);
    private static final int AT_ONCE = 100;
    private static final String REASON = "保存期满 / the retention period is over";

    private final PersonalFileRepository files;
    private final Erasure erasure;
    private final Calendar calendar;
    private final Period retention;
    private final Rounds rounds;

    ErasureRounds(
            PersonalFileRepository files,
            Erasure erasure,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.personal-data.retention", defaultValue = "P5Y") String retention,
            @ConfigProperty(name = "gonghui.personal-data.erase-every", defaultValue = "PT1H") Duration pause) {
        this.files = files;
        this.erasure = erasure;
        this.calendar = calendar;
        this.retention = Period.parse(retention);
        if (LocalDate.EPOCH.plus(this.retention).isBefore(LocalDate.EPOCH.plusMonths(1))) {
            throw new IllegalArgumentException("gonghui.personal-data.retention is less than a month");
        }
        this.rounds = new Rounds("personal-data-erasure", pause, this::eraseOld);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Erases all that is old enough and settled. */
    void eraseOld() {
        OffsetDateTime until = calendar.now().atOffset(ZoneOffset.UTC).minus(retention);
        long erased = 0;
        OldFile last = OldFile.BEFORE_ALL;
        List<OldFile> old = files.untouchedSince(until, last, AT_ONCE);
        while (!old.isEmpty()) {
            erased += old.stream()
                    .filter(file -> erasure.eraseOld(file.id(), REASON))
                    .count();
            last = old.get(old.size() - 1);
            old = files.untouchedSince(until, last, AT_ONCE);
        }
        if (erased > 0) {
            LOG.infof("Erased %d personal files after their retention period", erased);
        }
    }
}
