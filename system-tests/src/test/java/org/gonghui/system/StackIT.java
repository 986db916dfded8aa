package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.Gateway.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gonghui.system.LocalStack.Said;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starting, stopping and losing parts of the stack; in the end all runs again. */
@ExtendWith(LocalStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {

    @Test
    @Order(1)
    void the_first_start_says_where_to_go_on() {
        assertThat(LocalStack.firstStart())
                .contains("/swagger-ui")
                .contains("/openapi")
                .contains("/dev/tokens")
                .contains("/api/v1/bodies/GD-HZ")
                .contains("0 unchanged");
    }

    @Test
    @Order(2)
    void a_second_start_loads_nothing_twice_and_the_sample_only_when_asked() {
        int stations = Gateway.all("/api/v1/stations").size();
        int activities = Gateway.all("/api/v1/activities").size();
        assertThat(LocalStack.run("start").output()).contains("running already").contains("loaded before");
        Said sample = LocalStack.run("start", "--sample");

        assertThat(sample.exit()).as(sample.output()).isZero();
        assertThat(sample.output()).contains("54 created");
        assertThat(Gateway.all("/api/v1/stations"))
                .hasSize(stations + SeedTable.rows("sample/stations.csv").size());
        assertThat(Gateway.all("/api/v1/activities"))
                .hasSize(activities + SeedTable.rows("sample/activities.csv").size());
        assertThat(LocalStack.run("start", "--sample").output()).contains("loaded before");
    }

    @Test
    @Order(3)
    void a_profile_joins_what_the_services_know() {
        anonymous()
                .get("/api/v1/bodies/GD-HZ/profile?year=2024")
                .then()
                .statusCode(200)
                .body("body.code", equalTo("GD-HZ"))
                .body("superiors.code", contains("GD", "CN"))
                .body("figures.size()", greaterThan(0))
                .body("programmeCounts.stations.total", greaterThan(0))
                .body("unavailable", empty());
        anonymous().get("/api/v1/bodies/NOBODY/profile?year=2024").then().statusCode(404);
    }

    @Test
    @Order(4)
    void a_taken_port_is_named_in_one_line_and_nothing_is_started() throws IOException {
        Path elsewhere = Files.createTempDirectory("gonghui-other-");
        List<Integer> free = LocalStack.freePorts(4);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> other = Map.of(
                    "GONGHUI_DATA", elsewhere.resolve("data").toString(),
                    "GONGHUI_PORT", String.valueOf(free.get(0)),
                    "GONGHUI_REGISTRY_PORT", String.valueOf(free.get(1)),
                    "GONGHUI_PROGRAMME_PORT", String.valueOf(free.get(2)),
                    "GONGHUI_METRICS_PORT", String.valueOf(taken.getLocalPort()),
                    "GONGHUI_POSTGRES_PORT", String.valueOf(free.get(3)));
            Said said = LocalStack.run(other, "start");

            assertThat(said.exit()).isNotZero();
            assertThat(said.output())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("GONGHUI_METRICS_PORT");
            assertThat(LocalStack.run(other, "status").output()).doesNotContain(" running");
        }
    }

    @Test
    @Order(5)
    void with_one_service_stopped_the_rest_of_a_profile_still_comes() {
        Said status = LocalStack.run("status");
        assertThat(status.exit()).as(status.output()).isZero();
        MatchResult programme = Pattern.compile("programme.*?pid (\\d+)")
                .matcher(status.output())
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(status.output()));
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(programme.group(1))).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        anonymous()
                .get("/api/v1/bodies/GD-HZ/profile?year=2024")
                .then()
                .statusCode(200)
                .body("body.code", equalTo("GD-HZ"))
                .body("figures.size()", greaterThan(0))
                .body("programmeCounts", nullValue())
                .body("unavailable", contains("programme"));
        anonymous().get("/api/v1/stations").then().statusCode(503).body("type", equalTo("/problems/unavailable"));
        assertThat(LocalStack.run("status").exit()).isNotZero();
    }

    @Test
    @Order(6)
    void a_start_after_a_crash_brings_everything_back() {
        Said start = LocalStack.run("start");

        assertThat(start.exit()).as(start.output()).isZero();
        assertThat(LocalStack.run("status").exit()).isZero();
        assertThat(Gateway.all("/api/v1/bodies")).hasSizeGreaterThanOrEqualTo(20);
    }
}
