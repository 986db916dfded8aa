package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.jspecify.annotations.Nullable;

/** Records figures and edits them, each in one transaction. */
@ApplicationScoped
class FigureWriter {

    private final FigureRepository figures;
    private final FigureDocuments documents;
    private final FigureSteps steps;
    private final Restatements restatements;
    private final MetricService metrics;
    private final PeriodLockService locks;
    private final Calendar calendar;

    FigureWriter(
            FigureRepository figures,
            FigureDocuments documents,
            FigureSteps steps,
            Restatements restatements,
            MetricService metrics,
            PeriodLockService locks,
            Calendar calendar) {
        this.figures = figures;
        this.documents = documents;
        this.steps = steps;
        this.restatements = restatements;
        this.metrics = metrics;
        this.locks = locks;
        this.calendar = calendar;
    }

    /** Records a figure that was admitted; one that is recorded already stays as it is. */
    @Transactional
    ShownFigure record(FigureRequest request, MetricRules metric) {
        FigureRequest figure = restatements.settle(request);
        Optional<Figure> before = figures.findEqualKey(figure);
        if (before.isPresent()) {
            return recorded(before.get(), figure);
        }
        requireSameMeaning(metric);
        locks.requireOpen(figure.period());
        restatements.requireRestatable(figure);
        UUID id = Ids.next();
        boolean taken = figures.findByExternalId(figure.externalId()).isPresent();
        if (taken || !figures.insert(id, figure, calendar.now())) {
            return recorded(figures.findEqualKey(figure).orElseThrow(() -> externalIdTaken(figure)), figure);
        }
        return documents.keep(id, figure.period().endsIn(), FigureStep.RECORD, null);
    }

    /** Changes the note of a figure and which figure it restates; of a draft also its value and qualifier. */
    @Transactional
    ShownFigure edit(UUID id, MergePatch patch, @Nullable String ifMatch) {
        Figure figure = steps.lock(id);
        FigureStep step = figure.state().isPublic() ? FigureStep.ANNOTATE : FigureStep.EDIT;
        steps.requireMay(step, figure);
        ShownFigure shown = documents.find(id).orElseThrow();
        EntityTags.requireMatch(ifMatch, shown.etag());
        FigureRequest before = figure.toRequest();
        FigureRequest after = patch.applyTo(before, FigureRequest.class).normalised();
        Faults faults = FigureEdits.check(before, after, step);
        ValueRules.check(after.value(), metrics.rules(after.metric()).orElseThrow(), faults);
        faults.throwIfAny();
        if (after.equals(before)) {
            return shown;
        }
        if (!Objects.equals(before.restates(), after.restates())) {
            locks.requireOpen(after.period());
            restatements.requireRestatable(after);
            restatements.requireNotRestated(id, after);
        }
        figure.edit(after);
        figures.flush();
        return documents.keep(id, figure.endsIn(), step, null);
    }

    private ShownFigure recorded(Figure present, FigureRequest figure) {
        if (!figure.isSaidBy(present.toRequest())) {
            throw taken(present.id())
                    .with(
                            "",
                            "other_content",
                            Text.of(
                                    "同一工会、指标、期间与出处已有另一数据",
                                    "There is another figure for this body, metric, period and place in the source"));
        }
        return documents.find(present.id()).orElseThrow();
    }

    /** The figure was admitted by these rules; the metric may have changed since, but not from here on. */
    private void requireSameMeaning(MetricRules admittedBy) {
        if (!metrics.keepRules(admittedBy.code()).equals(Optional.of(admittedBy))) {
            throw new Problem(
                            CommonProblem.UNAVAILABLE, Text.of("指标刚被更改，请重试", "The metric has just changed; try again"))
                    .header("Retry-After", "1");
        }
    }

    private Problem externalIdTaken(FigureRequest figure) {
        return taken(figures.findByExternalId(figure.externalId()).orElseThrow())
                .with("/externalId", "taken", Text.of("已有数据使用此外部编号", "Another figure has this external id"));
    }

    private static Problem taken(UUID id) {
        return new Problem(CommonProblem.ALREADY_EXISTS).header("Location", FigureService.COLLECTION + "/" + id);
    }
}
