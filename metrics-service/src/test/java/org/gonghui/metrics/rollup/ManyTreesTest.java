package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that read one wide tree after the other: together these have more bodies than there is room for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ManyTreesTest {

    private static final int BODIES = 101;
    private static final int TREES = 4;

    @Inject
    RollUpService rollUps;

    @Inject
    MetricService metrics;

    private String root;
    private String below;

    @BeforeEach
    void haveAWideTree() {
        int room = ConfigProvider.getConfig().getValue("gonghui.roll-ups.bodies-held", Integer.class);
        assertThat(TREES * 100).as("without giving back").isGreaterThan(room);
        root = root();
        below = body(root);
        RegistryCopyFixture.bodies(BODIES - 1, "enterprise_union", root);
    }

    @Test
    void a_series_as_it_was_known_needs_the_room_of_one_year() {
        String metric = metric();
        recorded(Fig.of(below, metric).year(2024).value("7"));

        anonymous()
                .queryParam("metric", metric)
                .queryParam("body", root)
                .queryParam("from", 2025 - TREES)
                .queryParam("to", 2024)
                .queryParam("asKnownAt", Instant.now().toString())
                .get("/api/v1/series")
                .then()
                .statusCode(200)
                .body("points", hasSize(TREES))
                .body("points.findAll { it.reading.value == 7 }.year", equalTo(List.of(2024)));
    }

    /** Both together have more bodies than there is room for, the first alone does not have much. */
    @Test
    void a_tree_that_fits_alone_is_not_in_the_way_of_another() {
        String metric = metric();
        String wider = root();
        RegistryCopyFixture.bodies(299, "enterprise_union", wider);
        recorded(Fig.of(below, metric).year(2024).value("7"));

        anonymous()
                .queryParam("metrics", metric)
                .queryParam("bodies", root + "," + wider)
                .queryParam("year", 2024)
                .queryParam("asKnownAt", Instant.now().toString())
                .get("/api/v1/comparisons")
                .then()
                .statusCode(200);
    }

    @Test
    void claims_need_the_room_of_one_metric() {
        String metric = metric();
        recorded(Fig.of(root, metric).subtree().value("5"));
        recorded(Fig.of(below, metric).value("7"));
        MetricRules rules = metrics.rules(metric).orElseThrow();

        List<ClaimCheck> claims = QuarkusTransaction.requiringNew().call(() -> IntStream.range(0, TREES)
                .mapToObj(at -> rollUps.claims(rules, root, 2024))
                .flatMap(List::stream)
                .toList());
        assertThat(claims).hasSize(TREES).allMatch(claim -> claim.body().equals(root) && claim.contradicts());
    }
}
