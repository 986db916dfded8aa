package org.gonghui.programme.relief;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.Calendar;
import org.gonghui.kit.time.Rounds;
import org.gonghui.programme.document.DocumentStore;
import org.jboss.logging.Logger;

/**
 * Drops the contents of documents of people who were erased. The store knows no transactions, so the erasure only notes what
 * is to be dropped, and it is tried until it is done. Several instances may do so at once: dropping twice changes nothing.
 */
@Singleton
public class ContentErasure {

    /** So that an upload that began before the erasure has come to its end. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ContentErasure.class);
    private static final int AT_ONCE = 100;

    private final ContentRepository contents;
    private final DocumentStore store;
    private final Calendar calendar;
    private final Rounds rounds;

    ContentErasure(
            ContentRepository contents,
            DocumentStore store,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.documents.erase-every", defaultValue = "PT5M") Duration pause) {
        this.contents = contents;
        this.store = store;
        this.calendar = calendar;
        this.rounds = new Rounds("document-erasure", pause, this::dropAllDue);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Lets nobody read the contents of an application from now on; their bytes are dropped later. */
    void forget(UUID application) {
        contents.forget(application, now().plus(GRACE));
    }

    /** Drops all that is due; what the store does not drop now is due again in the next round. */
    void dropAllDue() {
        List<UUID> due = due();
        while (!due.isEmpty() && due.stream().filter(this::drop).count() == due.size()) {
            due = due();
        }
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew().call(() -> contents.due(now(), AT_ONCE));
    }

    private boolean drop(UUID application) {
        try {
            store.forget(application.toString());
        } catch (IOException trouble) {
            LOG.warnf(
                    trouble,
                    "the contents of application %s could not be dropped; they will be tried again",
                    application);
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> contents.dropped(application, now()));
        return true;
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }
}
