package org.gonghui.metrics.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** What can be done with tasks. The asking body may have to be waited for, so no transaction is open until it is there. */
@ApplicationScoped
public class ReportingTaskService {

    static final String COLLECTION = "/api/v1/reporting-tasks";

    private final ReportingTaskRecords tasks;
    private final BodyDirectory bodies;

    ReportingTaskService(ReportingTaskRecords tasks, BodyDirectory bodies) {
        this.tasks = tasks;
        this.bodies = bodies;
    }

    /** Name of the tasks in the feed. */
    String resource() {
        return tasks.resource();
    }

    Publication create(ReportingTaskRequest request) {
        bodies.require(request.body(), "/body");
        tasks.requireKnownMetrics(request);
        return tasks.create(request);
    }

    Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        return tasks.patch(id, patch, ifMatch);
    }

    Publication close(UUID id) {
        return tasks.close(id);
    }

    StoredDocument read(UUID id) {
        return tasks.find(id);
    }

    Page<StoredDocument> list(ReportingTaskFilter filter, int pageSize, @Nullable String pageToken) {
        return tasks.list(filter.conditions(), pageSize, pageToken);
    }
}
