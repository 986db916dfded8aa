package org.gonghui.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.problem.ProblemAnswers;
import org.gonghui.kit.text.Languages;
import org.gonghui.kit.text.Text;

/** Problems that are answered before, or instead of, a resource. */
@Singleton
public class RouteProblems {

    private static final String RETRY_SECONDS = "2";
    private static final long LINGER_MILLIS = 1000;

    private final ProblemAnswers answers;

    RouteProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** The service does not answer, or not in time. */
    public static Problem unavailable(ServiceName service) {
        return new Problem(
                        CommonProblem.UNAVAILABLE,
                        Text.of(service.label().zh() + "没有应答", "The " + service.code() + " service does not answer"))
                .member("service", service.code())
                .header("Retry-After", RETRY_SECONDS);
    }

    /** The service broke off, or answered what is no answer. */
    public static Problem broken(ServiceName service) {
        return new Problem(
                        CommonProblem.BAD_GATEWAY,
                        Text.of(
                                service.label().zh() + "的应答中断或无法读取",
                                "The " + service.code() + " service broke off its answer, or it cannot be read"))
                .member("service", service.code());
    }

    /** Ends the request with a problem. What is still coming of its body is dropped, soon with the connection. */
    public void answer(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.resume();
            context.vertx().setTimer(LINGER_MILLIS, late -> hangUp(request));
        }
        answers.end(context, problem);
    }

    private static void hangUp(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }

    MultiMap headers(Problem problem, HttpServerRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.CONTENT_TYPE, ProblemAnswers.MEDIA_TYPE)
                .add(HttpHeaders.CACHE_CONTROL, "no-store")
                .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .add(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
        problem.headers().forEach(headers::add);
        return headers;
    }

    String body(Problem problem, HttpServerRequest request) {
        return answers.render(problem, String.valueOf(request.path()), language(request));
    }

    private static Locale language(HttpServerRequest request) {
        return Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
