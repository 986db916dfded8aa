package org.gonghui.programme.reliefcount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds counts of relief. */
@ApplicationScoped
public class ReliefCountService {

    static final String RESOURCE = "relief_count";

    private final ReliefCountRepository counts;
    private final Documents documents;

    ReliefCountService(ReliefCountRepository counts, Documents documents) {
        this.counts = counts;
        this.documents = documents;
    }

    StoredDocument find(String id) {
        return documents
                .find(RESOURCE, id)
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有计数 %s", "There is no count %s").with(id)));
    }

    Page<StoredDocument> list(
            @Nullable String body,
            @Nullable Integer year,
            @Nullable CountedCases casesOf,
            int pageSize,
            @Nullable String pageToken) {
        List<@Nullable Object> filters = Arrays.asList(RESOURCE, body, year, casesOf);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = counts.page(
                body, year, casesOf, from == null ? null : from.key().get(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }
}
