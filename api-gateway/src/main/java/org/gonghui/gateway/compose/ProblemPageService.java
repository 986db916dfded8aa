package org.gonghui.gateway.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.gateway.compose.EveryService.Answers;
import org.gonghui.gateway.route.RouteProblems;
import org.gonghui.gateway.route.ServiceAnswer;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.problem.ProblemPages.ProblemTypeView;
import org.gonghui.kit.text.Text;

/** The problem types of all services. */
@Singleton
class ProblemPageService {

    private static final String PATH = "/problems";
    private static final List<ProblemTypeView> SHARED =
            Stream.of(CommonProblem.values()).map(ProblemTypeView::from).toList();

    private final EveryService services;
    private final ObjectMapper json;

    ProblemPageService(EveryService services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** The shared ones, then what each service adds to them. */
    List<ProblemTypeView> all(Map<String, String> headers) {
        return merged(services.ask(PATH, headers));
    }

    ProblemTypeView one(String slug, Map<String, String> headers) {
        String type = PATH + "/" + slug;
        Optional<ProblemTypeView> shared = find(SHARED, type);
        if (shared.isPresent()) {
            return shared.get();
        }
        Answers answers = services.ask(PATH, headers);
        Optional<ProblemTypeView> found = find(merged(answers), type);
        if (found.isEmpty() && !answers.unavailable().isEmpty()) {
            throw RouteProblems.unavailable(answers.unavailable().get(0));
        }
        return found.orElseThrow(() -> Problem.notFound(Text.of("没有这种问题类型", "There is no such problem type")));
    }

    private static Optional<ProblemTypeView> find(List<ProblemTypeView> types, String type) {
        return types.stream().filter(known -> known.type().equals(type)).findFirst();
    }

    private List<ProblemTypeView> merged(Answers answers) {
        List<ProblemTypeView> types = new ArrayList<>(SHARED);
        for (ServiceAnswer answer : answers.given()) {
            for (JsonNode type : answer.json()) {
                ProblemTypeView known = read(type);
                if (find(types, known.type()).isEmpty()) {
                    types.add(known);
                }
            }
        }
        return types;
    }

    private ProblemTypeView read(JsonNode type) {
        try {
            return json.treeToValue(type, ProblemTypeView.class);
        } catch (JsonProcessingException unlikeTheKit) {
            throw new IllegalStateException("a problem type that is none: " + type, unlikeTheKit);
        }
    }
}
