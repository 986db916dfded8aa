package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.jspecify.annotations.Nullable;

/** Writes figures, each in one transaction. */
@ApplicationScoped
class FigureWriter {

    private final FigureRepository figures;
    private final MetricService metrics;
    private final PeriodLockService locks;
    private final Documents documents;
    private final Caller caller;
    private final Calendar calendar;

    FigureWriter(
            FigureRepository figures,
            MetricService metrics,
            PeriodLockService locks,
            Documents documents,
            Caller caller,
            Calendar calendar) {
        this.figures = figures;
        this.metrics = metrics;
        this.locks = locks;
        this.documents = documents;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Records a figure that was admitted; one that is recorded already stays as it is. */
    @Transactional
    Publication record(FigureRequest figure, MetricRules metric) {
        Optional<Figure> before = figures.findEqualKey(figure);
        if (before.isPresent()) {
            return recorded(before.get(), figure);
        }
        requireSameMeaning(metric);
        locks.requireOpen(figure.period());
        requireRestatable(figure);
        UUID id = Ids.next();
        if (!figures.insert(id, figure, calendar.now())) {
            return recorded(figures.findEqualKey(figure).orElseThrow(() -> externalIdTaken(figure)), figure);
        }
        return documents.publish(FigureService.RESOURCE, id.toString(), FigureDocument.from(id, figure, metric));
    }

    /** Changes the note of a figure, or which figure it restates. */
    @Transactional
    Publication edit(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument stored =
                documents.lock(FigureService.RESOURCE, id.toString()).orElseThrow(() -> FigureService.unknown(id));
        Figure figure = figures.findById(id, LockModeType.PESSIMISTIC_WRITE);
        caller.requireWithin(figure.body(), "");
        EntityTags.requireMatch(ifMatch, stored.etag());
        FigureRequest before = figure.toRequest();
        FigureRequest after = patch.applyTo(before, FigureRequest.class).normalised();
        FigureEdits.check(before, after).throwIfAny();
        if (!Objects.equals(before.restates(), after.restates())) {
            locks.requireOpen(after.period());
            requireRestatable(after);
            requireNotRestated(id, after);
        }
        figure.annotate(after.note(), after.restates());
        MetricRules metric = metrics.rules(after.metric()).orElseThrow();
        return documents.publish(FigureService.RESOURCE, id.toString(), FigureDocument.from(id, after, metric));
    }

    private Publication recorded(Figure present, FigureRequest figure) {
        if (!present.toRequest().equals(figure)) {
            throw taken(present.id())
                    .with(
                            "",
                            "other_content",
                            Text.of(
                                    "同一工会、指标、期间与出处已有另一数据",
                                    "There is another figure for this body, metric, period and place in the source"));
        }
        StoredDocument document =
                documents.find(FigureService.RESOURCE, present.id().toString()).orElseThrow();
        return new Publication(document, false);
    }

    /** The figure was admitted by these rules; the metric may have changed since, but not from here on. */
    private void requireSameMeaning(MetricRules admittedBy) {
        if (!metrics.keepRules(admittedBy.code()).equals(Optional.of(admittedBy))) {
            throw new Problem(
                            CommonProblem.UNAVAILABLE, Text.of("指标刚被更改，请重试", "The metric has just changed; try again"))
                    .header("Retry-After", "1");
        }
    }

    private void requireRestatable(FigureRequest figure) {
        if (figure.restates() == null) {
            return;
        }
        Optional<FigureRequest> restated =
                figures.findAndKeep(figure.restates()).map(Figure::toRequest);
        if (restated.isEmpty()) {
            throw Problem.content("/restates", "unknown_figure", Text.of("没有这个数据", "There is no such figure"));
        }
        if (restated.get().restates() != null) {
            throw Problem.content(
                    "/restates", "restates_itself", Text.of("该数据本身是重述", "That figure itself restates another one"));
        }
        if (!restated.get().body().equals(figure.body())
                || !restated.get().metric().equals(figure.metric())) {
            throw Problem.content(
                    "/restates", "other_subject", Text.of("工会或指标不同", "That figure is of another body or metric"));
        }
    }

    private void requireNotRestated(UUID id, FigureRequest after) {
        if (after.restates() != null && (after.restates().equals(id) || figures.isRestated(id))) {
            throw Problem.content(
                    "/restates",
                    "is_restated",
                    Text.of("该数据已被其他数据重述", "Other figures restate this one, or it is itself"));
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
