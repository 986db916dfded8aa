package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricUse;
import org.gonghui.metrics.figure.FigurePages.Filter;
import org.jspecify.annotations.Nullable;

/** What can be done with figures. */
@ApplicationScoped
public class FigureService implements MetricUse {

    static final String RESOURCE = "figure";
    static final String COLLECTION = "/api/v1/figures";

    private final FigureAdmission admission;
    private final FigureWriter writer;
    private final FigureSteps steps;
    private final FigureReader reader;
    private final FigureSight sight;
    private final FigureRepository figures;

    FigureService(
            FigureAdmission admission,
            FigureWriter writer,
            FigureSteps steps,
            FigureReader reader,
            FigureSight sight,
            FigureRepository figures) {
        this.admission = admission;
        this.writer = writer;
        this.steps = steps;
        this.reader = reader;
        this.sight = sight;
        this.figures = figures;
    }

    /** Records a figure. It may have to wait for its body to arrive, so no transaction is open until it is admitted. */
    ShownFigure create(FigureRequest request) {
        FigureRequest figure = request.normalised();
        sight.requireMayRecord(figure.state());
        return writer.record(figure, admission.admit(figure));
    }

    ShownFigure patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        return writer.edit(id, patch, ifMatch);
    }

    ShownFigure take(UUID id, FigureStep step, @Nullable String reason) {
        return steps.take(id, step, reason);
    }

    ShownFigure correct(UUID id, FigureCorrectionRequest correction) {
        return steps.correct(id, correction);
    }

    ShownFigure prefer(UUID id, FigureStep step, String reason) {
        return steps.prefer(id, step, reason);
    }

    ShownFigure read(UUID id, @Nullable Instant asKnownAt) {
        return reader.read(id, asKnownAt);
    }

    FigureHistoryView history(UUID id) {
        return FigureHistoryView.of(reader.history(id));
    }

    Page<StoredDocument> list(Filter filter, @Nullable Instant asKnownAt, int pageSize, @Nullable String pageToken) {
        return reader.list(filter, asKnownAt, pageSize, pageToken);
    }

    @Override
    public boolean hasFigures(String metric) {
        return figures.hasFigures(metric);
    }

    static Problem unknown(UUID id) {
        return Problem.notFound(Text.of("没有数据 %s", "There is no figure %s").with(id));
    }
}
