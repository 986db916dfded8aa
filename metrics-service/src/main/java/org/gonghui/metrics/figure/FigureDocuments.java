package org.gonghui.metrics.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.AuditTrail;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.jspecify.annotations.Nullable;

/** Shows figures: the public ones as they are stored, the others and earlier ones as their versions say. */
@Singleton
class FigureDocuments {

    private final Documents documents;
    private final FigureVersions versions;
    private final MetricService metrics;
    private final AuditTrail audit;
    private final ObjectMapper json;

    FigureDocuments(
            Documents documents, FigureVersions versions, MetricService metrics, AuditTrail audit, ObjectMapper json) {
        this.documents = documents;
        this.versions = versions;
        this.metrics = metrics;
        this.audit = audit;
        this.json = json;
    }

    /** The public document, or the latest version of what is not public. */
    Optional<ShownFigure> find(UUID id) {
        return documents
                .find(FigureService.RESOURCE, id.toString())
                .map(ShownFigure::open)
                .or(() -> versions.find(id, null).map(this::show));
    }

    ShownFigure show(KnownFigure figure) {
        return show(figure, false);
    }

    List<StoredDocument> showAll(List<KnownFigure> figures) {
        Map<String, MetricRules> known = new HashMap<>();
        Map<UUID, String> returns = versions.returns(figures);
        return figures.stream()
                .map(figure -> render(
                        figure,
                        known.computeIfAbsent(figure.statement().metric(), this::rules),
                        returns.get(figure.id())))
                .toList();
    }

    /**
     * Keeps a new version, and tells the public what it may see of it. The figure's row is locked by the caller.
     *
     * @param endsIn the year in which its period ends
     */
    ShownFigure keep(UUID id, int endsIn, FigureStep step, @Nullable String reason) {
        Optional<KnownFigure> before = versions.find(id, endsIn, null);
        KnownFigure after = versions.append(id, endsIn, step, reason);
        if (after.state().isPublic()) {
            FigureDocument document =
                    FigureDocument.from(after, rules(after.statement().metric()), null);
            return new ShownFigure(documents.publish(FigureService.RESOURCE, id.toString(), document), true);
        }
        if (before.isPresent() && before.get().state().isPublic()) {
            documents.withdraw(FigureService.RESOURCE, id.toString());
            return show(after, true);
        }
        ShownFigure shown = show(after, true);
        audit.record(
                shown.document(),
                before.map(figure -> show(figure).document().content()).orElse(null));
        return shown;
    }

    private ShownFigure show(KnownFigure figure, boolean changed) {
        String returned = versions.returns(List.of(figure)).get(figure.id());
        StoredDocument document = render(figure, rules(figure.statement().metric()), returned);
        return new ShownFigure(new Publication(document, changed), false);
    }

    private StoredDocument render(KnownFigure figure, MetricRules metric, @Nullable String returned) {
        try {
            return new StoredDocument(
                    FigureService.RESOURCE,
                    figure.id().toString(),
                    figure.number(),
                    figure.recordedAt(),
                    json.writeValueAsString(FigureDocument.from(figure, metric, returned)));
        } catch (JsonProcessingException notRenderable) {
            throw new IllegalStateException(notRenderable);
        }
    }

    private MetricRules rules(String metric) {
        return metrics.rules(metric).orElseThrow();
    }
}
