package org.gonghui.programme.relief;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.change.Publication;

/** An application after a step, with what the caller may do next. */
record ShownCase(Publication publication, List<ApplicationAction> allowedActions) {

    /** 201 with its address where it is new, else 200; kept by nobody on the way. The tag is the same for every caller. */
    Response answer() {
        String actions = allowedActions.stream()
                .map(action -> "\"" + action.code() + "\"")
                .collect(Collectors.joining(",", "\"allowedActions\":[", "]"));
        return DocumentAnswers.confidential(DocumentAnswers.written(
                publication,
                ApplicationResource.PATH,
                publication.document().jsonWith(actions),
                publication.document().etag()));
    }
}
