package org.gonghui.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.Turns;
import org.jspecify.annotations.Nullable;

/** What can be done with sources. */
@ApplicationScoped
public class SourceService {

    static final String RESOURCE = "source";
    static final String COLLECTION = "/api/v1/sources";

    private final SourceRepository sources;
    private final Documents documents;
    private final Turns turns;

    SourceService(SourceRepository sources, Documents documents, Turns turns) {
        this.sources = sources;
        this.documents = documents;
        this.turns = turns;
    }

    public boolean exists(String code) {
        return documents.find(RESOURCE, code).isPresent();
    }

    /** Which of these there are. */
    public Set<String> existing(Collection<String> codes) {
        return sources.existing(codes);
    }

    StoredDocument read(String code) {
        return documents.find(RESOURCE, code).orElseThrow(() -> unknown(code));
    }

    Page<StoredDocument> list(@Nullable SourceKind kind, int pageSize, @Nullable String pageToken) {
        List<@Nullable Object> filters = Arrays.asList("sources", kind);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = sources.page(kind, PageToken.after(from), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    @Transactional
    Publication create(SourceRequest request) {
        turns.alone(RESOURCE, request.code());
        if (sources.findById(request.code()) != null) {
            throw new Problem(CommonProblem.ALREADY_EXISTS)
                    .with("/code", "taken", Text.of("代码已被使用", "The code is taken"))
                    .header("Location", COLLECTION + "/" + request.code());
        }
        return record(request);
    }

    @Transactional
    Publication put(String code, SourceRequest request, @Nullable String ifMatch) {
        requireSameCode(code, request);
        Optional<StoredDocument> stored = lock(code);
        if (stored.isEmpty()) {
            return record(request);
        }
        Source source = sources.findById(code);
        if (!source.toRequest().equals(request)) {
            EntityTags.requireMatch(ifMatch, stored.get().etag());
        }
        return change(source, request);
    }

    /** Records a source of an upload, or changes the one that has its code. */
    Publication upsert(SourceRequest request) {
        return lock(request.code()).isEmpty() ? record(request) : change(sources.findById(request.code()), request);
    }

    void forget() {
        sources.getEntityManager().clear();
    }

    private Optional<StoredDocument> lock(String code) {
        turns.alone(RESOURCE, code);
        return documents.lock(RESOURCE, code);
    }

    @Transactional
    Publication patch(String code, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument stored = documents.lock(RESOURCE, code).orElseThrow(() -> unknown(code));
        EntityTags.requireMatch(ifMatch, stored.etag());
        Source source = sources.findById(code);
        SourceRequest request = patch.applyTo(source.toRequest(), SourceRequest.class);
        requireSameCode(code, request);
        return change(source, request);
    }

    private Publication record(SourceRequest request) {
        sources.persist(Source.recorded(request));
        return documents.publish(RESOURCE, request.code(), request);
    }

    private Publication change(Source source, SourceRequest request) {
        source.describe(request);
        return documents.publish(RESOURCE, request.code(), request);
    }

    private static void requireSameCode(String code, SourceRequest request) {
        if (!code.equals(request.code())) {
            throw Problem.content(
                    "/code", "immutable", Text.of("代码必须是 %s", "The code is %s").with(code));
        }
    }

    private static Problem unknown(String code) {
        return Problem.notFound(Text.of("没有来源 %s", "There is no source %s").with(code));
    }
}
