package org.gonghui.kit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.ProblemAnswers;

/** A problem as an answer of the contract. */
public final class ProblemAnswer {

    private static final String SCHEMA = "#/components/schemas/Problem";

    private ProblemAnswer() {}

    /** The answer of an operation with this status, described by the titles of the common problems that have it. */
    static APIResponse of(String status, boolean creates) {
        String titles = withStatus(status)
                .map(problem -> problem.title().en())
                .reduce((one, other) -> one + ". " + other)
                .orElseThrow();
        return of(status, titles, creates);
    }

    /** The same, with a description of its own. */
    public static APIResponse of(String status, String description, boolean creates) {
        MediaType body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA));
        withStatus(status)
                .filter(problem -> creates || problem != CommonProblem.ALREADY_EXISTS)
                .findFirst()
                .map(ProblemAnswer::example)
                .ifPresent(body::setExample);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(ProblemAnswers.MEDIA_TYPE, body));
    }

    private static Stream<CommonProblem> withStatus(String status) {
        return Stream.of(CommonProblem.values())
                .filter(problem -> Integer.toString(problem.status()).equals(status));
    }

    private static Map<String, Object> example(CommonProblem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + problem.slug());
        example.put("title", problem.title().en());
        example.put("status", problem.status());
        example.put("instance", "/api/v1/bodies");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        example.put("errors", List.of());
        return example;
    }
}
