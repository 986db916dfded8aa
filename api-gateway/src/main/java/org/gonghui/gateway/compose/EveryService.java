package org.gonghui.gateway.compose;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.gonghui.gateway.route.ServiceAnswer;
import org.gonghui.gateway.route.ServiceClient;
import org.gonghui.gateway.route.ServiceFailure;
import org.gonghui.gateway.route.ServiceName;

/** Asks all services the same question at once. */
@Singleton
class EveryService {

    private final ServiceClient services;

    EveryService(ServiceClient services) {
        this.services = services;
    }

    /**
     * What came back.
     *
     * @param given in the order of the services
     */
    record Answers(List<ServiceAnswer> given, List<ServiceName> unavailable) {}

    Answers ask(String uri, Map<String, String> headers) {
        Map<ServiceName, CompletionStage<ServiceAnswer>> asked = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            asked.put(service, services.get(service, uri, headers));
        }
        Answers answers = new Answers(new ArrayList<>(), new ArrayList<>());
        asked.forEach((service, question) -> {
            try {
                answers.given().add(ServiceClient.await(question));
            } catch (ServiceFailure notNow) {
                answers.unavailable().add(service);
            }
        });
        return answers;
    }
}
