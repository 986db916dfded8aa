package org.gonghui.metrics.task;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.task.ReportingTaskView.ReportingTaskDocument;

/** Keeps tasks. What was asked of whom for which year stays; a closed task does not change any more. */
@Singleton
public class ReportingTaskRecords extends RecordService<ReportingTask, ReportingTaskRequest> {

    private final ReportingTaskRepository tasks;
    private final MetricService metrics;

    ReportingTaskRecords(ReportingTaskRepository tasks, RecordTools tools, MetricService metrics) {
        super(
                new RecordKind<>(
                        ReportingTaskService.COLLECTION,
                        ReportingTaskRequest.class,
                        ReportingTask::new,
                        Text.of("没有填报任务 %s", "There is no reporting task %s")),
                tasks,
                tools);
        this.tasks = tasks;
        this.metrics = metrics;
    }

    @Transactional
    Publication close(UUID id) {
        lock(id);
        ReportingTask task = super.findToChange(id);
        task.close();
        return publish(task);
    }

    /** The task as it stands. */
    @Transactional
    ReportingTask require(UUID id) {
        find(id);
        return tasks.require(id);
    }

    /** Names the metrics that the catalogue does not have. */
    void requireKnownMetrics(ReportingTaskRequest request) {
        Set<String> known = metrics.allRules().stream().map(MetricRules::code).collect(Collectors.toSet());
        Faults faults = new Faults();
        for (int at = 0; at < request.metrics().size(); at++) {
            if (!known.contains(request.metrics().get(at))) {
                faults.add("/metrics/" + at, "unknown_metric", Text.of("没有这个指标", "There is no such metric"));
            }
        }
        faults.throwIfAny();
    }

    @Override
    protected ReportingTask findToChange(UUID id) {
        ReportingTask task = super.findToChange(id);
        if (task.isClosed()) {
            throw new Problem(CommonProblem.CONFLICT).with("/state", "closed", Text.of("任务已关闭", "The task is closed"));
        }
        return task;
    }

    @Override
    protected void requireAllowed(ReportingTaskRequest before, ReportingTaskRequest after) {
        Faults faults = new Faults();
        Map.of(
                        "/body",
                        before.body().equals(after.body()),
                        "/year",
                        before.year().equals(after.year()))
                .forEach((pointer, same) -> {
                    if (!same) {
                        faults.add(pointer, "immutable", Text.of("创建后不可更改", "Cannot be changed once the task exists"));
                    }
                });
        faults.throwIfAny();
        requireKnownMetrics(after);
    }

    @Override
    protected Object document(ReportingTask task) {
        return new ReportingTaskDocument(
                task.id(), task.toRequest(), task.isClosed() ? TaskState.CLOSED : TaskState.OPEN);
    }
}
