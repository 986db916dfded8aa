package org.gonghui.programme.payment;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.change.Publication;
import org.jspecify.annotations.Nullable;

/** A batch with what its caller may do next. */
record ShownBatch(Publication publication, List<BatchAction> allowedActions) {

    /** 201 with its address where it is new, else 200; kept by nobody on the way. */
    Response answer() {
        return DocumentAnswers.confidential(DocumentAnswers.written(
                publication, BatchResource.PATH, json(), publication.document().etag()));
    }

    /** The answer to a read. Nobody keeps it, so that the tag need not tell callers apart. */
    Response read(@Nullable String ifNoneMatch) {
        return DocumentAnswers.confidential(
                DocumentAnswers.read(json(), publication.document().etag(), ifNoneMatch));
    }

    private String json() {
        return publication
                .document()
                .jsonWith(allowedActions.stream()
                        .map(action -> "\"" + action.code() + "\"")
                        .collect(Collectors.joining(",", "\"allowedActions\":[", "]")));
    }
}
