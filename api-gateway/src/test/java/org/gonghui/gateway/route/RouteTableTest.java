package org.gonghui.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private static final SmallRyeConfig CONFIG = new SmallRyeConfigBuilder()
            .withDefaultValue("gonghui.routes.registry", "/api/v1/bodies,/api/v1/honours,/api/v1/jobs/r-*")
            .withDefaultValue("gonghui.routes.programme", "/api/v1/stations,/api/v1/jobs/p-*")
            .withDefaultValue(
                    "gonghui.routes.metrics", "/api/v1/figures,/api/v1/bodies/ratings,/api/v1/bodies/*/yearly-report")
            .withDefaultValue("gonghui.routes.own", "/api/v1/bodies/*/profile")
            .build();

    private final RouteTable table = new RouteTable(CONFIG);

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bodies, REGISTRY",
        "/api/v1/bodies/, REGISTRY",
        "/api/v1/bodies/GD/children, REGISTRY",
        "/api/v1/bodies/GD/profile/more, REGISTRY",
        "/api/v1/bodies/ratings/2024, METRICS",
        "/api/v1/bodies/GD/yearly-report, METRICS",
        "/api/v1/bodies/GD/yearly-report/more, METRICS",
        "/api/v1/bodies/GD/yearly-reports, REGISTRY",
        "/api/v1/bodies//yearly-report, REGISTRY",
        "/api/v1/bodies/yearly-report, REGISTRY",
        "/api/v1/bodies/GD/x/yearly-report, REGISTRY",
        "/api/v1/stations/1, PROGRAMME",
        "/api/v1/jobs/r-0199/outcome, REGISTRY",
        "/api/v1/jobs/p-0199, PROGRAMME",
    })
    void a_path_belongs_to_the_service_with_the_longest_prefix(String path, ServiceName service) {
        assertThat(table.find(path).map(RouteTable.Route::service)).hasValue(service);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/bodies/GD/profile", "/api/v1/bodiesx", "/api/v1/jobs/x-1", "/api/v1/me", "/", "/openapi"})
    void every_other_path_is_answered_here(String path) {
        assertThat(table.find(path)).isEmpty();
    }

    @Test
    void paths_of_one_row_are_counted_under_one_name() {
        assertThat(template("/api/v1/bodies/GD/yearly-report")).isEqualTo("/api/v1/bodies/{any}/yearly-report");
        assertThat(template("/api/v1/bodies/GD/children")).isEqualTo("/api/v1/bodies/{rest}");
        assertThat(template("/api/v1/bodies")).isEqualTo("/api/v1/bodies");
        assertThat(template("/api/v1/jobs/r-1")).isEqualTo("/api/v1/jobs/r-{rest}");
    }

    private String template(String path) {
        return table.find(path).orElseThrow().template(path);
    }

    @Test
    void an_address_that_is_none_is_refused_at_the_start() {
        for (String url : new String[] {"127.0.0.1:8081", "ftp://x", "http://x/path"}) {
            SmallRyeConfig broken = new SmallRyeConfigBuilder()
                    .withDefaultValue("gonghui.registry.url", url)
                    .withDefaultValue("gonghui.programme.url", "http://127.0.0.1:8082")
                    .withDefaultValue("gonghui.metrics.url", "https://metrics")
                    .build();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new ServiceAddresses(broken))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
