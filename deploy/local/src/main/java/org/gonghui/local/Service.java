package org.gonghui.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The processes of the stack besides PostgreSQL. */
enum Service {
    REGISTRY("union-registry-service", 1),
    PROGRAMME("programme-service", 2),
    METRICS("metrics-service", 3),
    GATEWAY("api-gateway", 0);

    private final String module;
    private final int portOffset;

    Service(String module, int portOffset) {
        this.module = module;
        this.portOffset = portOffset;
    }

    /** Those that own a database. */
    static List<Service> withDatabase() {
        return List.of(REGISTRY, PROGRAMME, METRICS);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path application(Path repository) {
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    String portVariable() {
        return this == GATEWAY ? "GONGHUI_PORT" : "GONGHUI_" + name() + "_PORT";
    }

    /** Above the gateway's port, unless the variable says otherwise. */
    int portOffset() {
        return portOffset;
    }
}
