package org.gonghui.gateway.route;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says which services answer. The gateway itself is ready without them: what is there still comes. */
@Readiness
@Singleton
public class ServicesCheck implements HealthCheck {

    private final ServiceClient services;

    ServicesCheck(ServiceClient services) {
        this.services = services;
    }

    @Override
    public HealthCheckResponse call() {
        Map<ServiceName, CompletionStage<ServiceAnswer>> asked = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            asked.put(service, services.get(service, "/q/health/live", Map.of()));
        }
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("services").up();
        asked.forEach((service, question) -> answer.withData(service.code(), state(question)));
        return answer.build();
    }

    private static String state(CompletionStage<ServiceAnswer> question) {
        try {
            return ServiceClient.await(question).ok() ? "answers" : "does not answer";
        } catch (ServiceFailure notNow) {
            return "does not answer";
        }
    }
}
