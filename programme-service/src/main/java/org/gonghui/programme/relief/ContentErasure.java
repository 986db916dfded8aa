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
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.time.Calendar;
import org.gonghui.kit.time.Rounds;
import org.gonghui.programme.document.DocumentSettings;
import org.gonghui.programme.document.DocumentStore;
import org.jboss.logging.Logger;

/**
 * Drops the contents of documents of people who were erased. The store knows no transactions, so the erasure only notes what
 * is to be dropped, and it is tried until it is done; with them goes what uploads that broke off left behind. Several
 * instances may do so at once: dropping twice changes nothing.
 */
@Singleton
public class ContentErasure {

    /** So that an upload that began before the erasure has come to its end. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ContentErasure.class);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final ContentRepository contents;
    private final ApplicationRepository applications;
    private final Casework casework;
    private final Documents documents;
    private final DocumentStore store;
    private final Calendar calendar;
    private final Rounds rounds;

    ContentErasure(
            ContentRepository contents,
            ApplicationRepository applications,
            Casework casework,
            Documents documents,
            DocumentStore store,
            Calendar calendar,
            DocumentSettings settings) {
        this.contents = contents;
        this.applications = applications;
        this.casework = casework;
        this.documents = documents;
        this.store = store;
        this.calendar = calendar;
        this.rounds = new Rounds("document-erasure", settings.eraseEvery(), this::dropAll);
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

    private void dropAll() {
        dropAllDue(AT_ONCE);
        dropAbandoned();
    }

    /** Drops all that is due; what the store does not drop now is due again in an hour, and bars nothing else. */
    void dropAllDue(int atOnce) {
        List<UUID> due = due(atOnce);
        while (!due.isEmpty()) {
            due.forEach(this::drop);
            due = due(atOnce);
        }
    }

    private List<UUID> due(int atOnce) {
        return QuarkusTransaction.requiringNew().call(() -> contents.due(now(), atOnce));
    }

    private void drop(UUID application) {
        try {
            store.forget(application.toString());
            QuarkusTransaction.requiringNew().run(() -> noteDropped(application));
        } catch (IOException | RuntimeException trouble) {
            LOG.warnf(
                    trouble,
                    "the contents of application %s could not be dropped; they will be tried again",
                    application);
            QuarkusTransaction.requiringNew().run(() -> contents.postpone(application, now().plus(AGAIN)));
        }
    }

    /** Of those whom former versions of the service erased, the document still tells contents as received. */
    private void noteDropped(UUID application) {
        documents.lock(Casework.RESOURCE, application.toString());
        contents.dropped(application, now());
        casework.publish(applications.findById(application));
    }

    private void dropAbandoned() {
        try {
            store.forgetAbandoned(calendar.now().minus(GRACE));
        } catch (IOException trouble) {
            LOG.warn("what uploads that broke off left behind could not be dropped; it will be tried again", trouble);
        }
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }
}
