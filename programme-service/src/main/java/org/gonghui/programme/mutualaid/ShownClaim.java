package org.gonghui.programme.mutualaid;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;

/** A claim with what this caller may do with it. */
record ShownClaim(Publication publication, List<ClaimAction> allowedActions) {

    Response answer() {
        StoredDocument document = publication.document();
        String actions = allowedActions.stream()
                .map(action -> StoredDocument.quote(action.code()))
                .collect(Collectors.joining(",", "\"allowedActions\":[", "]"));
        return DocumentAnswers.confidential(
                DocumentAnswers.written(publication, ClaimResource.PATH, document.jsonWith(actions), document.etag()));
    }
}
