package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Finds events. */
@ApplicationScoped
public class LifecycleEventService {

    private final LifecycleEventRepository events;
    private final Documents documents;

    LifecycleEventService(LifecycleEventRepository events, Documents documents) {
        this.events = events;
        this.documents = documents;
    }

    public StoredDocument find(UUID id) {
        return documents.find(LifecycleEvents.RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
    }

    List<LifecycleEventRepository.Listed> list(
            LifecycleEventRepository.Filter filter, LocalDate afterDate, UUID afterId, int limit) {
        return events.list(filter, afterDate, afterId, limit);
    }

    /** The changes of an event, in their order, from a number on. */
    List<ChangeView> changes(UUID id, long from, int limit) {
        find(id);
        return events.changes(id, from, limit).stream().map(ChangeView::of).toList();
    }

    static Problem notFound(UUID id) {
        return Problem.notFound(
                Text.of("没有事件 %s", "There is no lifecycle event %s").with(id));
    }
}
