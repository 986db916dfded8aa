package org.gonghui.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.of;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.release.Releases.RELEASES;
import static org.gonghui.metrics.release.Releases.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release adds up what is not added up yet, and keeps it; one that is made already adds up nothing. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReleaseSubtotalsTest {

    private String county;
    private String body;
    private String metric;

    @BeforeEach
    void haveAFigureOfACounty() {
        county = root();
        body = body(county);
        metric = metric();
        recorded(Fig.of(body, metric).value("5"));
    }

    @Test
    void what_a_release_adds_up_is_kept_and_nothing_is_for_one_that_is_made_already() throws SQLException {
        String named = json(county, 2024)
                .replace("}}", "},\"externalId\":{\"system\":\"yearbook\",\"key\":\"%s\"}}".formatted(county));
        forgetSubtotals();
        release(named).then().statusCode(201);
        assertThat(subtotals()).contains(metric);

        forgetSubtotals();
        release(named).then().statusCode(200);
        assertThat(subtotals()).isEmpty();
    }

    private Response release(String request) {
        return of("metrics-publisher", county).body(request).post(RELEASES);
    }

    private void forgetSubtotals() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            connection
                    .createStatement()
                    .execute("DELETE FROM subtotal WHERE body IN ('" + county + "', '" + body + "')");
        }
    }

    /** Metrics of which there is a subtotal of the county. */
    private List<String> subtotals() throws SQLException {
        List<String> metrics = new ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT metric FROM subtotal WHERE body = '" + county + "'")) {
            while (rows.next()) {
                metrics.add(rows.getString(1));
            }
        }
        return metrics;
    }
}
