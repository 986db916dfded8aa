package org.gonghui.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.gonghui.kit.http.AddressGuard;
import org.gonghui.kit.http.RequestTrace;
import org.gonghui.kit.text.Languages;

/** Renders a {@link Problem} as an HTTP answer. */
@Singleton
public class ProblemAnswers {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    public Response answer(Problem problem, String path, Locale language) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .header("Content-Language", language.getLanguage())
                .entity(render(problem, path, language));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Answers a request that has not come as far as an operation. Its path is named if it is a text. */
    public void end(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        Locale language = Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String path = AddressGuard.isText(request.path()) ? request.path() : "/";
        HttpServerResponse response = context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        problem.headers().forEach(response::putHeader);
        response.end(render(problem, path, language));
    }

    public String render(Problem problem, String path, Locale language) {
        try {
            return json.writeValueAsString(ProblemView.of(problem, path, RequestTrace.currentTraceId(), language));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
