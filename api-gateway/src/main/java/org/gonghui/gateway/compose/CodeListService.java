package org.gonghui.gateway.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gonghui.gateway.compose.EveryService.Answers;
import org.gonghui.gateway.route.RouteProblems;
import org.gonghui.gateway.route.ServiceAnswer;
import org.gonghui.gateway.route.ServiceName;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListView;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** The code lists of all services, and the gateway's own. */
@Singleton
class CodeListService {

    private static final String PATH = "/api/v1/code-lists";
    private static final CodeList OWN = CodeList.of("service", ServiceName.class);

    private final EveryService services;
    private final ObjectMapper json;

    CodeListService(EveryService services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** All lists by name, and who could not be asked. A list that several services have is in it once. */
    ObjectNode all(Locale language, Map<String, String> headers) {
        Map<String, JsonNode> byName = new TreeMap<>(Map.of(OWN.name(), own(language)));
        Answers answers = services.ask(PATH, headers);
        for (ServiceAnswer answer : answers.given()) {
            answer.json()
                    .path("items")
                    .forEach(list -> byName.putIfAbsent(list.path("name").asText(), list));
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode items = all.putArray("items");
        byName.values().forEach(items::add);
        ArrayNode unavailable = all.putArray("unavailable");
        answers.unavailable().forEach(service -> unavailable.add(service.code()));
        return all;
    }

    /** One list, from whichever service has it. */
    JsonNode one(String name, Locale language, Map<String, String> headers) {
        if (name.equals(OWN.name())) {
            return own(language);
        }
        Answers answers = services.ask(PATH + "/" + name, headers);
        Optional<ServiceAnswer> found =
                answers.given().stream().filter(ServiceAnswer::ok).findFirst();
        if (found.isEmpty() && !answers.unavailable().isEmpty()) {
            throw RouteProblems.unavailable(answers.unavailable().get(0));
        }
        return found.map(ServiceAnswer::json)
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有代码表 %s", "There is no code list %s").with(name)));
    }

    private JsonNode own(Locale language) {
        return json.valueToTree(CodeListView.from(OWN, language));
    }
}
