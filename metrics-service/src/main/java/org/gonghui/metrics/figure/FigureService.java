package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
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
    private final FigureRepository figures;
    private final FigurePages pages;
    private final Documents documents;

    FigureService(
            FigureAdmission admission,
            FigureWriter writer,
            FigureRepository figures,
            FigurePages pages,
            Documents documents) {
        this.admission = admission;
        this.writer = writer;
        this.figures = figures;
        this.pages = pages;
        this.documents = documents;
    }

    /** Records a figure. It may have to wait for its body to arrive, so no transaction is open until it is admitted. */
    Publication create(FigureRequest request) {
        FigureRequest figure = request.normalised();
        return writer.record(figure, admission.admit(figure));
    }

    Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        return writer.edit(id, patch, ifMatch);
    }

    StoredDocument read(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow(() -> unknown(id));
    }

    Page<StoredDocument> list(Filter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = Arrays.asList(
                "figures", filter.body(), filter.metric(), filter.year(), filter.source(), filter.basis());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = pages.page(filter, from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    @Override
    public boolean hasFigures(String metric) {
        return figures.hasFigures(metric);
    }

    static Problem unknown(UUID id) {
        return Problem.notFound(Text.of("没有数据 %s", "There is no figure %s").with(id));
    }
}
