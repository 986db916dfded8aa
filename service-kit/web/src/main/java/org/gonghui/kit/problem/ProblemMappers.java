package org.gonghui.kit.problem;

import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.kit.http.AllowedMethods;
import org.gonghui.kit.http.UnreadableValue;
import org.gonghui.kit.json.ViolationFaults;
import org.gonghui.kit.text.Languages;
import org.gonghui.kit.text.Text;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One mapper for each cause; all of them answer with problem+json. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int SERVER_ERROR = 500;

    private final ProblemAnswers answers;
    private final List<Diagnosis> diagnoses;
    private final AllowedMethods methods;

    ProblemMappers(ProblemAnswers answers, @All List<Diagnosis> diagnoses, AllowedMethods methods) {
        this.answers = answers;
        this.methods = methods;
        this.diagnoses = diagnoses;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer(problem, uri, headers);
    }

    @ServerExceptionMapper
    public Response violation(ResteasyReactiveViolationException violation, UriInfo uri, HttpHeaders headers) {
        Faults faults = ViolationFaults.ofParameters(violation.getConstraintViolations());
        boolean inBody =
                faults.list().stream().allMatch(fault -> fault.pointer().isEmpty());
        CommonProblem type = inBody ? CommonProblem.INVALID_CONTENT : CommonProblem.INVALID_PARAMETER;
        return answer(new Problem(type).with(faults.list()), uri, headers);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(Exception missing, UriInfo uri, HttpHeaders headers) {
        return answer(
                new Problem(CommonProblem.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
                uri,
                headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem(CommonProblem.FORBIDDEN), uri, headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, UriInfo uri, HttpHeaders headers, Request request) {
        if (failure.getCause() instanceof Problem problem) {
            return answer(problem, uri, headers);
        }
        if (failure.getCause() instanceof UnreadableValue unreadable) {
            return answer(unreadable.problemIn(uri), uri, headers);
        }
        Response wanted = failure.getResponse();
        if (wanted.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return wanted;
        }
        Set<String> allowed = methods.of(uri.getPath());
        return answer(
                isOtherMethod(failure, allowed, request.getMethod())
                        ? new Problem(CommonProblem.METHOD_NOT_ALLOWED)
                                .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                        : new Problem(typeOf(failure), detailOf(failure)),
                uri,
                headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable defect, UriInfo uri, HttpHeaders headers) {
        Optional<Problem> diagnosed = diagnoses.stream()
                .flatMap(diagnosis -> diagnosis.of(defect).stream())
                .findFirst();
        if (diagnosed.isEmpty()) {
            LOG.errorf(defect, "Failed to answer %s", uri.getPath());
        }
        return answer(diagnosed.orElseGet(() -> new Problem(CommonProblem.INTERNAL_ERROR)), uri, headers);
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answers.answer(
                problem,
                uri.getRequestUri().getRawPath(),
                Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The framework says so only of some paths; of others that there is no such path. */
    private static boolean isOtherMethod(WebApplicationException failure, Set<String> allowed, String method) {
        return failure instanceof NotAllowedException
                || (failure instanceof NotFoundException && !allowed.isEmpty() && !allowed.contains(method));
    }

    private static CommonProblem typeOf(WebApplicationException failure) {
        return switch (failure.getResponse().getStatus()) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            default ->
                failure.getResponse().getStatus() >= SERVER_ERROR
                        ? CommonProblem.INTERNAL_ERROR
                        : CommonProblem.MALFORMED_REQUEST;
        };
    }

    private static @Nullable Text detailOf(WebApplicationException failure) {
        return failure instanceof NotFoundException ? Text.of("没有这样的路径", "There is no such path") : null;
    }
}
