package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Path REPOSITORY = Path.of("/repo");

    @Test
    void everything_has_a_default() {
        Settings settings = from(Map.of());
        assertThat(settings.data().root()).isEqualTo(Path.of("/repo/.gonghui"));
        assertThat(settings.heap()).isEqualTo("192m");
        assertThat(settings.javaOptions()).isEmpty();
        assertThat(settings.startTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.minimumDiskMebibytes()).isEqualTo(500);
        assertThat(settings.withPostgres()).isTrue();
    }

    @Test
    void java_options_are_told_apart_by_spaces() {
        assertThat(from(Map.of("GONGHUI_JAVA_OPTIONS", " -Xint  -verbose:gc ")).javaOptions())
                .containsExactly("-Xint", "-verbose:gc");
    }

    @Test
    void with_all_databases_outside_no_postgres_is_needed() {
        Map<String, String> variables = new HashMap<>();
        external(variables, "REGISTRY");
        external(variables, "PROGRAMME");
        assertThat(from(variables).withPostgres()).isTrue();
        external(variables, "METRICS");
        assertThat(from(variables).withPostgres()).isFalse();
        assertThat(from(variables).external().get(Service.METRICS))
                .isEqualTo(new DatabaseAccess("jdbc:postgresql://db/METRICS", "u", "p", "u", "p"));
    }

    @Test
    void an_external_database_without_a_user_is_told() {
        assertThatThrownBy(() -> from(Map.of("GONGHUI_METRICS_DB_URL", "jdbc:postgresql://db/m")))
                .hasMessage("GONGHUI_METRICS_DB_USER is missing: GONGHUI_METRICS_DB_URL names an external database");
    }

    @Test
    void a_service_learns_its_own_database_and_its_siblings_urls(@TempDir Path folder) {
        Secrets secrets = new Secrets(folder, Clock.systemUTC());
        DatabaseAccess database = new DatabaseAccess("jdbc:x", "user", "p", "owner", "op");
        ServiceEnvironment environment =
                new ServiceEnvironment(from(Map.of()), secrets, Map.of(Service.REGISTRY, database));
        assertThat(environment.of(Service.REGISTRY))
                .containsEntry("QUARKUS_PROFILE", "local")
                .containsEntry("QUARKUS_HTTP_PORT", "8081")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "user")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "owner")
                .containsEntry("GONGHUI_METRICS_URL", "http://127.0.0.1:8083")
                .containsEntry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + folder + "/public.pem")
                .doesNotContainKeys("GONGHUI_DEV_PRIVATE_KEY", "GONGHUI_PERSONAL_DATA_KEYSET");
        assertThat(environment.of(Service.PROGRAMME))
                .containsEntry("GONGHUI_PERSONAL_DATA_KEYSET", folder + "/personal-data.keyset.json")
                .containsEntry("GONGHUI_PERSONAL_DATA_LOOKUP_KEY", folder + "/personal-data.lookup-key")
                .hasEntrySatisfying(
                        "GONGHUI_DOCUMENTS_FOLDER", name -> assertThat(name).endsWith("/documents"));
        assertThat(environment.of(Service.GATEWAY))
                .containsEntry("GONGHUI_DEV_PRIVATE_KEY", folder + "/private.pem")
                .doesNotContainKeys("GONGHUI_TOKEN_FILE", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    private static Settings from(Map<String, String> variables) {
        return Settings.from(REPOSITORY, new Environment(variables));
    }

    private static void external(Map<String, String> variables, String service) {
        variables.put("GONGHUI_" + service + "_DB_URL", "jdbc:postgresql://db/" + service);
        variables.put("GONGHUI_" + service + "_DB_USER", "u");
        variables.put("GONGHUI_" + service + "_DB_PASSWORD", "p");
    }
}
