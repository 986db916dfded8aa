package org.gonghui.metrics.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.release.ReleaseLineRepository.Pair;
import org.gonghui.metrics.release.ReleaseLineRepository.StoredLine;
import org.jspecify.annotations.Nullable;

/** Reads what releases say. It never changes, so no read has to see one state. */
@ApplicationScoped
class ReleaseReader {

    private final ReleaseService releases;
    private final ReleaseLineRepository lines;
    private final ReleaseDiffer differ;
    private final ReleaseJson json;

    ReleaseReader(ReleaseService releases, ReleaseLineRepository lines, ReleaseDiffer differ, ReleaseJson json) {
        this.releases = releases;
        this.lines = lines;
        this.differ = differ;
        this.json = json;
    }

    Page<StoredLine> page(UUID id, ReleasePart part, @Nullable String body, int pageSize, @Nullable String pageToken) {
        releases.read(id);
        List<@Nullable Object> filters = Arrays.asList(id, part, body);
        String after = PageToken.after(PageToken.read(pageToken, filters, 1));
        List<StoredLine> rows = lines.ofPart(id, part, body, after, pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.subject()));
    }

    StreamingOutput export(UUID id) {
        releases.read(id);
        return new ReleaseExport(lines, id);
    }

    /** Where two releases of one body differ; each difference as JSON. */
    Page<String> differences(UUID a, UUID b, int pageSize, @Nullable String pageToken) {
        ReleaseFacts one = releases.facts(a);
        ReleaseFacts other = releases.facts(b);
        if (!one.body().equals(other.body())) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("两次发布属于不同工会：%s、%s", "The releases are of two bodies, %s and %s")
                            .with(one.body(), other.body()));
        }
        boolean oneYear = one.year().equals(other.year());
        List<Object> filters = List.of("diff", a, b);
        PageToken from = PageToken.read(pageToken, filters, 2);
        int part = from == null ? 0 : (int) from.number(0);
        String after = from == null ? "" : from.key().get(1);
        List<Pair> pairs = lines.differences(a, b, oneYear, part, after, pageSize + 1);
        return Page.cut(
                        pairs,
                        pageSize,
                        last -> PageToken.write(
                                filters, Integer.toString(last.part().number()), last.name()))
                .map(pair -> json.text(differ.compare(pair, oneYear)));
    }
}
