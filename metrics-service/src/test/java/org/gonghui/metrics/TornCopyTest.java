package org.gonghui.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between two states of the registry its copy may show a circle: a body that stands below its own child. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TornCopyTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    private String root;
    private String child;
    private String metric;

    @BeforeEach
    void haveACircle() {
        root = root();
        child = body(root);
        metric = metric();
        recorded(Fig.of(root, metric).year(2023).value("1000"));
        recorded(Fig.of(root, metric).value("4000"));
        RegistryCopyFixture.affiliation(root, child, FROM, FROM.plusYears(1));
    }

    @AfterEach
    void mendTheCopy() {
        RegistryCopyFixture.removeAffiliation(root, child);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&explain=true", "&missing=true", "&hierarchyAsOf=2024-06-01"})
    void a_body_counts_once(String more) {
        anonymous()
                .get("/api/v1/roll-ups?metric={metric}&body={body}&year=2024" + more, metric, root)
                .then()
                .statusCode(200)
                .body("value", equalTo(4000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/roll-ups?metric={metric}&childrenOf={body}&year=2024",
                "/series?metric={metric}&body={body}&from=2023&to=2024",
                "/comparisons?metrics={metric}&bodies={body}&year=2024",
                "/bodies/{body}/yearly-report?year=2024"
            })
    void reads_are_answered(String path) {
        anonymous()
                .get("/api/v1" + path.replace("{metric}", metric).replace("{body}", root))
                .then()
                .statusCode(200);
    }

    @Test
    void a_body_that_is_shown_twice_is_looked_at_once() {
        Response findings =
                anonymous().get("/api/v1/quality-findings?metric={metric}&body={body}&year=2024", metric, root);
        assertThat(findings.<List<String>>path("items.kind")).containsExactlyInAnyOrder("jump", "missing");
        assertThat(findings.<List<String>>path("items.body")).containsExactlyInAnyOrder(root, child);
    }

    @Test
    void what_would_be_frozen_has_to_wait() {
        String release = "{\"body\":\"%s\",\"year\":2024,\"title\":{\"zh\":\"统计公报\"}}".formatted(root);
        as("admin")
                .body(release)
                .post("/api/v1/releases")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"));
        anonymous().get("/api/v1/releases?body={body}", root).then().body("items", hasSize(0));
        mendTheCopy();
        as("admin").body(release).post("/api/v1/releases").then().statusCode(201);
    }
}
