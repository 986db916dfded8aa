package org.gonghui.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.gonghui.kit.http.RequestTrace;

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

    public String render(Problem problem, String path, Locale language) {
        try {
            return json.writeValueAsString(ProblemView.of(problem, path, RequestTrace.currentTraceId(), language));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
