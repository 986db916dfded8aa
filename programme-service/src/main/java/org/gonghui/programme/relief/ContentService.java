package org.gonghui.programme.relief;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.document.DocumentStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes in, and hands out, the contents of the documents that applications name. */
@ApplicationScoped
public class ContentService {

    private static final Logger LOG = Logger.getLogger(ContentService.class);

    private final OpenCases cases;
    private final Casework casework;
    private final ContentRepository contents;
    private final Papers papers;
    private final DocumentStore store;

    ContentService(OpenCases cases, Casework casework, ContentRepository contents, Papers papers, DocumentStore store) {
        this.cases = cases;
        this.casework = casework;
        this.contents = contents;
        this.papers = papers;
        this.store = store;
    }

    /** A content with what it was announced as. */
    record Content(DocumentReference reference, InputStream bytes) {}

    /**
     * Keeps the content of a document. It arrives outside of any transaction: it may take long.
     *
     * @param number from 1
     */
    ShownCase keep(UUID id, int number, @Nullable String mediaType, InputStream content) {
        DocumentReference announced =
                QuarkusTransaction.joiningExisting().call(() -> reference(cases.look(id), number));
        requireMedia(announced, mediaType);
        if (!arrives(name(id, announced), content, announced)) {
            throw Problem.content(
                    "",
                    "digest_mismatch",
                    Text.of("内容与申报的摘要或大小不符", "The content is not the one whose digest and size were announced"));
        }
        return QuarkusTransaction.joiningExisting().call(() -> note(id, number, announced));
    }

    private ShownCase note(UUID id, int number, DocumentReference announced) {
        OpenCase open = cases.open(id);
        if (!reference(open, number).equals(announced)) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("", "changed_meanwhile", Text.of("材料清单已更改", "The documents have been changed meanwhile"));
        }
        contents.add(id, announced.sha256());
        return new ShownCase(
                casework.publish(open.application()), cases.look(id).allowedActions());
    }

    private DocumentReference reference(OpenCase open, int number) {
        open.require(ApplicationAction.EDIT);
        return numbered(open.application(), number);
    }

    private DocumentReference numbered(Application application, int number) {
        List<DocumentReference> documents = papers.documents(application);
        if (number > documents.size()) {
            throw Problem.notFound(
                    Text.of("没有第 %d 份材料", "There is no document %d").with(number));
        }
        return documents.get(number - 1);
    }

    private static void requireMedia(DocumentReference announced, @Nullable String mediaType) {
        String sent = mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
        if (!announced.mediaType().code().equalsIgnoreCase(sent)) {
            throw new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                    .with(
                            "Content-Type:",
                            "other_media_type",
                            Text.of("申报为 %s", "It was announced as %s")
                                    .with(announced.mediaType().code()));
        }
    }

    /** The content of a document, for those who may see the application. */
    Content read(UUID id, int number) {
        DocumentReference reference = QuarkusTransaction.joiningExisting().call(() -> received(id, number));
        try {
            return store.open(name(id, reference))
                    .map(bytes -> new Content(reference, bytes))
                    .orElseThrow(ContentService::absent);
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    private DocumentReference received(UUID id, int number) {
        DocumentReference reference = numbered(cases.look(id).application(), number);
        if (!contents.of(id).contains(reference.sha256())) {
            throw absent();
        }
        return reference;
    }

    private static Problem absent() {
        return Problem.notFound(Text.of("没有此内容", "There is no such content: it has not come in, or was erased"));
    }

    private boolean arrives(String name, InputStream content, DocumentReference announced) {
        try {
            return store.keep(name, content, announced.sha256(), announced.size());
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    private static Problem unavailable(IOException trouble) {
        LOG.warn("the store of documents fails", trouble);
        return new Problem(CommonProblem.UNAVAILABLE, Text.of("材料存储暂不可用", "Documents cannot be stored or read now"))
                .header("Retry-After", "5");
    }

    private static String name(UUID id, DocumentReference document) {
        return id + "/" + document.sha256();
    }
}
