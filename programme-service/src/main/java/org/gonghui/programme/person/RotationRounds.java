package org.gonghui.programme.person;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.Rounds;

/** Looks from time to time whether older keys sealed anything that is to be sealed anew, and whether hashes are missing. */
@Singleton
public class RotationRounds {

    private final Rounds rounds;

    RotationRounds(
            Rotation rotation,
            ContactHashes hashes,
            @ConfigProperty(name = "gonghui.personal-data.rotate-every", defaultValue = "PT1M") Duration pause) {
        this.rounds = new Rounds("personal-data-rotation", pause, () -> {
            rotation.run();
            hashes.catchUp();
        });
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }
}
