package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.change.BulkDocuments;
import org.gonghui.kit.change.BulkDocuments.Rendered;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;

/** Writes the figures of a chunk with their versions, and tells the public what it may see of them. */
@Singleton
class FigureImportWriter {

    private final FigureImportRepository figures;
    private final FigureVersions versions;
    private final BulkDocuments documents;
    private final Calendar calendar;

    FigureImportWriter(
            FigureImportRepository figures, FigureVersions versions, BulkDocuments documents, Calendar calendar) {
        this.figures = figures;
        this.versions = versions;
        this.documents = documents;
        this.calendar = calendar;
    }

    void create(Map<UUID, FigureRequest> created, Map<String, MetricRules> metrics) {
        if (created.isEmpty()) {
            return;
        }
        figures.insert(created, calendar.now());
        versions.appendAll(created, FigureStep.RECORD);
        List<Rendered> open = created.entrySet().stream()
                .filter(figure -> figure.getValue().state().isPublic())
                .map(figure -> render(figure.getKey(), figure.getValue(), metrics))
                .toList();
        documents.publishNew(open);
    }

    /** What the drafts say now; one that is a draft no longer makes all of them come again. */
    void edit(Map<UUID, FigureRequest> edited) {
        if (edited.isEmpty()) {
            return;
        }
        if (!figures.lockDrafts(edited)) {
            throw new Problem(CommonProblem.UNAVAILABLE, Text.of("草稿刚被提交", "A draft was submitted just now"));
        }
        figures.edit(edited);
        versions.appendAll(edited, FigureStep.EDIT);
    }

    private Rendered render(UUID id, FigureRequest figure, Map<String, MetricRules> metrics) {
        MetricRules metric = metrics.get(figure.metric());
        if (metric == null) {
            throw new IllegalStateException("checked before");
        }
        return documents.render(FigureService.RESOURCE, id.toString(), FigureDocument.fresh(id, figure, metric));
    }
}
