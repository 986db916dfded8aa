package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gonghui.kit.change.ChangeRecorder;
import org.gonghui.kit.change.DocumentChange;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.database.Ids;

/**
 * Runs events and keeps them with what they changed. A preview runs the same event, to the last row, and then takes the
 * whole transaction back: it cannot tell anything else than the event would do.
 */
@ApplicationScoped
public class LifecycleEvents {

    static final String RESOURCE = "lifecycle_event";

    private final LifecycleEventRepository events;
    private final Documents documents;
    private final ChangeRecorder recorder;
    private final TransactionSynchronizationRegistry transaction;

    LifecycleEvents(
            LifecycleEventRepository events,
            Documents documents,
            ChangeRecorder recorder,
            TransactionSynchronizationRegistry transaction) {
        this.events = events;
        this.documents = documents;
        this.recorder = recorder;
        this.transaction = transaction;
    }

    /**
     * Runs an event in a transaction.
     *
     * @param event checks everything, changes everything, and says what happened
     */
    @Transactional
    public LifecycleOutcome run(boolean preview, Supplier<Happening> event) {
        recorder.start();
        Happening happening = event.get();
        List<DocumentChange> changes = recorder.changes();
        UUID id = Ids.next();
        keep(id, happening, changes);
        if (preview) {
            transaction.setRollbackOnly();
        }
        return new LifecycleOutcome(
                LifecycleEventDocument.of(preview ? null : id, happening),
                changes.stream().map(ChangeView::of).toList());
    }

    private void keep(UUID id, Happening happening, List<DocumentChange> changes) {
        events.append(id, happening, changes);
        documents.publish(RESOURCE, id.toString(), LifecycleEventDocument.of(id, happening));
        UUID corrected = happening.corrects();
        if (corrected != null) {
            LifecycleEventDocument document =
                    LifecycleEventDocument.of(corrected, events.find(corrected).orElseThrow());
            documents.publish(RESOURCE, corrected.toString(), document.correctedBy(id));
        }
    }
}
