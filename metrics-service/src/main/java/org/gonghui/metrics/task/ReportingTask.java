package org.gonghui.metrics.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.kit.text.Name;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** What a body asks its subtree for. */
@Entity
@Table(name = "reporting_task")
@NullUnmarked
public class ReportingTask extends RecordEntity<ReportingTaskRequest> {

    private Integer year;
    private String titleZh;
    private String titleEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> levels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> metrics;

    private LocalDate dueOn;
    private boolean closed;

    protected ReportingTask() {}

    @Override
    protected void describe(ReportingTaskRequest request) {
        year = request.year();
        titleZh = request.title().zh();
        titleEn = request.title().en();
        types = new ArrayList<>(request.types());
        levels = new ArrayList<>(request.levels());
        metrics = new ArrayList<>(request.metrics());
        dueOn = request.dueOn();
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public ReportingTaskRequest toRequest() {
        return new ReportingTaskRequest(
                body(),
                year,
                new Name(titleZh, titleEn),
                List.copyOf(types),
                List.copyOf(levels),
                List.copyOf(metrics),
                dueOn,
                source(),
                note(),
                externalId());
    }
}
