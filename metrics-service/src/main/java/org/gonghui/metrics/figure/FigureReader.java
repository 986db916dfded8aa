package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.metrics.figure.FigurePages.Filter;
import org.gonghui.metrics.shared.Hindsight;
import org.jspecify.annotations.Nullable;

/** Reads figures, as they are and as they were known, for those who may see them. */
@Singleton
class FigureReader {

    private final FigurePages pages;
    private final FigureVersions versions;
    private final FigureDocuments documents;
    private final FigureSight sight;
    private final Hindsight hindsight;

    FigureReader(
            FigurePages pages,
            FigureVersions versions,
            FigureDocuments documents,
            FigureSight sight,
            Hindsight hindsight) {
        this.pages = pages;
        this.versions = versions;
        this.documents = documents;
        this.sight = sight;
        this.hindsight = hindsight;
    }

    ShownFigure read(UUID id, @Nullable Instant asKnownAt) {
        if (asKnownAt != null) {
            return versions.find(id, hindsight.at(asKnownAt))
                    .filter(this::isSeen)
                    .map(documents::show)
                    .orElseThrow(() -> FigureService.unknown(id));
        }
        return documents
                .find(id)
                .filter(shown -> shown.open()
                        || versions.find(id, null).filter(this::isSeen).isPresent())
                .orElseThrow(() -> FigureService.unknown(id));
    }

    /** All versions that the caller may see: what it was before it was published is not for everybody. */
    List<KnownFigure> history(UUID id) {
        List<KnownFigure> seen = versions.history(id).stream()
                .filter(version -> version.state() == FigureState.WITHDRAWN || isSeen(version))
                .toList();
        if (seen.isEmpty()) {
            throw FigureService.unknown(id);
        }
        return seen;
    }

    Page<StoredDocument> list(Filter filter, @Nullable Instant asKnownAt, int pageSize, @Nullable String pageToken) {
        List<?> filters = Arrays.asList(
                "figures",
                filter.body(),
                filter.metric(),
                filter.year(),
                filter.source(),
                filter.basis(),
                filter.state(),
                asKnownAt);
        PageToken from = PageToken.read(pageToken, filters, 1);
        UUID after = from == null ? null : from.uuid(0);
        List<StoredDocument> rows = filter.state().isPublic() && asKnownAt == null
                ? pages.page(filter, after, pageSize + 1)
                : documents.showAll(known(filter, asKnownAt, after, pageSize + 1));
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    private List<KnownFigure> known(Filter filter, @Nullable Instant asKnownAt, @Nullable UUID after, int limit) {
        Instant instant = asKnownAt == null ? null : hindsight.at(asKnownAt);
        return versions.page(filter, instant, sight.bodies(filter.state()), after, limit);
    }

    private boolean isSeen(KnownFigure figure) {
        return sight.sees(figure.state(), figure.statement().body());
    }
}
