package org.gonghui.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.problem.ProblemAnswers;
import org.gonghui.kit.text.Text;

/** Refuses the pages of other browsers' origins with a problem, before the framework does so without a word. */
@ApplicationScoped
public class OriginGuard {

    /** Before the framework's filter for CORS, which has 300. */
    private static final int BEFORE_CORS = 800;

    private static final Text DETAIL = Text.of("此来源的网页不得调用", "Pages of this origin may not call");
    private static final String ANY = "*";

    private final ProblemAnswers answers;
    private final List<String> origins;

    OriginGuard(ProblemAnswers answers, @ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.answers = answers;
        this.origins = origins;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_CORS);
    }

    private void check(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || mayCall(origin, context.request())) {
            context.next();
        } else {
            answers.end(context, new Problem(CommonProblem.FORBIDDEN).with("Origin:", "origin", DETAIL));
        }
    }

    /** A pattern, between slashes, is left to the framework. */
    private boolean mayCall(String origin, HttpServerRequest request) {
        return origins.stream().anyMatch(known -> known.equals(ANY) || known.startsWith("/") || known.equals(origin))
                || origin.equals(request.scheme() + "://" + request.authority());
    }
}
