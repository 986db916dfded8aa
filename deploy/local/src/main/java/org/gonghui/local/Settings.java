package org.gonghui.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user configured.
 *
 * @param repository the folder that holds all modules
 * @param data the folder that the stack keeps everything in
 * @param heap of each service, as {@code -Xmx} takes it
 * @param javaOptions further options of each service's JVM
 * @param external databases of the user's own, by the service that uses them
 */
record Settings(
        Path repository,
        DataFolder data,
        Ports ports,
        String heap,
        List<String> javaOptions,
        Duration startTimeout,
        int minimumDiskMebibytes,
        Map<Service, DatabaseAccess> external) {

    Settings {
        javaOptions = List.copyOf(javaOptions);
        external = Map.copyOf(external);
    }

    static Settings from(Path repository, Environment environment) {
        Path data = environment.text("GONGHUI_DATA").map(Path::of).orElse(repository.resolve(".gonghui"));
        return new Settings(
                repository,
                new DataFolder(data.toAbsolutePath().normalize()),
                Ports.from(environment),
                environment.text("GONGHUI_HEAP").orElse("192m"),
                environment.text("GONGHUI_JAVA_OPTIONS").map(Settings::words).orElse(List.of()),
                Duration.ofSeconds(environment.number("GONGHUI_START_TIMEOUT", 120, 1, 3600)),
                environment.number("GONGHUI_MIN_DISK_MB", 500, 0, Integer.MAX_VALUE),
                external(environment));
    }

    /** Whether any service needs the stack's own PostgreSQL. */
    boolean withPostgres() {
        return !external.keySet().containsAll(Service.withDatabase());
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static Map<Service, DatabaseAccess> external(Environment environment) {
        Map<Service, DatabaseAccess> external = new EnumMap<>(Service.class);
        for (Service service : Service.withDatabase()) {
            String prefix = "GONGHUI_" + service.name() + "_DB_";
            Optional<String> url = environment.text(prefix + "URL");
            url.ifPresent(found -> external.put(service, external(environment, prefix, found)));
        }
        return external;
    }

    private static DatabaseAccess external(Environment environment, String prefix, String url) {
        String why = prefix + "URL names an external database";
        String user = environment.required(prefix + "USER", why);
        String password = environment.required(prefix + "PASSWORD", why);
        return new DatabaseAccess(
                url,
                user,
                password,
                environment.text(prefix + "OWNER").orElse(user),
                environment.text(prefix + "OWNER_PASSWORD").orElse(password));
    }
}
