package org.gonghui.metrics.task;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about tasks themselves. */
@Singleton
public class ReportingTaskRepository extends RecordStore<ReportingTask> {

    private final EntityManager entities;

    ReportingTaskRepository(EntityManager entities, Sql sql) {
        super(ReportingTask.class, "reporting_task", entities, sql);
        this.entities = entities;
    }

    /** A task that is known to be there. */
    ReportingTask require(UUID id) {
        return entities.find(ReportingTask.class, id);
    }
}
