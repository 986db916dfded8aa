package org.gonghui.gateway.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.gonghui.gateway.route.ServiceAnswer;
import org.gonghui.gateway.route.ServiceClient;
import org.gonghui.gateway.route.ServiceFailure;
import org.gonghui.gateway.route.ServiceName;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Puts a profile together from all services at once; what one of them cannot give now is left out and said. */
@Singleton
class ProfileService {

    private final ServiceClient services;

    ProfileService(ServiceClient services) {
        this.services = services;
    }

    /** The profile as {@link ProfileView} describes it. */
    ObjectNode profile(String code, int year, Map<String, String> headers) {
        Map<ProfilePart, CompletionStage<ServiceAnswer>> asked = new EnumMap<>(ProfilePart.class);
        for (ProfilePart part : ProfilePart.values()) {
            asked.put(part, services.get(part.service(), part.uri(code, year), headers));
        }
        ObjectNode profile =
                JsonNodeFactory.instance.objectNode().put("code", code).put("year", year);
        Set<ServiceName> unavailable = EnumSet.noneOf(ServiceName.class);
        asked.forEach((part, question) -> {
            Optional<JsonNode> content = content(part, code, question);
            profile.set(part.field(), content.orElse(null));
            if (content.isEmpty()) {
                unavailable.add(part.service());
            }
        });
        if (unavailable.size() == ServiceName.values().length) {
            throw noneAnswers();
        }
        ArrayNode named = profile.putArray("unavailable");
        unavailable.forEach(service -> named.add(service.code()));
        return profile;
    }

    private static Optional<JsonNode> content(ProfilePart part, String code, CompletionStage<ServiceAnswer> question) {
        try {
            ServiceAnswer answer = ServiceClient.await(question);
            if (part == ProfilePart.BODY && answer.notFound()) {
                throw Problem.notFound(
                        Text.of("没有代码为 %s 的工会", "There is no union body %s").with(code));
            }
            return answer.ok()
                    ? Optional.of(part.contentOf(answer.json())).filter(found -> !found.isMissingNode())
                    : Optional.empty();
        } catch (ServiceFailure notNow) {
            return Optional.empty();
        }
    }

    private static Problem noneAnswers() {
        return new Problem(CommonProblem.UNAVAILABLE, Text.of("各服务均未应答", "None of the services answers"))
                .header("Retry-After", "2");
    }
}
