package org.gonghui.metrics.figure;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gonghui.kit.change.DocumentAnswers;
import org.jspecify.annotations.Nullable;

/** HTTP answers made of figures. What is not public is for its reader alone. */
final class FigureAnswers {

    private FigureAnswers() {}

    static Response read(ShownFigure figure, @Nullable String ifNoneMatch) {
        return guarded(figure, DocumentAnswers.read(figure.document().json(), figure.etag(), ifNoneMatch));
    }

    static Response written(ShownFigure figure) {
        return guarded(
                figure,
                DocumentAnswers.written(
                        figure.publication(),
                        FigureService.COLLECTION,
                        figure.document().json(),
                        figure.etag()));
    }

    private static Response guarded(ShownFigure figure, Response answer) {
        return figure.open()
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.CACHE_CONTROL, null)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .header(HttpHeaders.VARY, "Accept, Authorization")
                        .build();
    }
}
