package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureListTest {

    private String body;
    private String metric;

    @BeforeEach
    void haveABodyAndAMetric() {
        body = root();
        metric = metric();
    }

    @Test
    void a_year_matches_periods_that_share_a_day_with_it() {
        Fig figure = Fig.of(body, metric);
        String within = recorded(figure.period("month", "2023-11", "2023-11"));
        String across = recorded(figure.period("five_year", "2020", "2024"));
        String until = recorded(figure.period("cumulative", null, "2023-06"));
        String state = recorded(figure.period("as_of", null, "2023"));
        recorded(figure.year(2022));
        recorded(figure.period("cumulative", "2019", null));
        recorded(figure.period("unspecified", null, null));

        assertThat(ids("year=2023")).containsExactly(within, across, until, state);
        assertThat(ids("year=2019")).isEmpty();
    }

    @Test
    void filters_narrow_together() {
        String source = source();
        String other = root();
        String cited = recorded(Fig.of(body, metric).source(source, "1"));
        recorded(Fig.of(body, metric));
        recorded(Fig.of(other, metric).source(source, "1"));

        assertThat(ids("source=" + source + "&basis=reported")).containsExactly(cited);
        assertThat(ids("basis=derived")).isEmpty();
    }

    @Test
    void pages_go_on_where_they_stopped() {
        List<String> all = List.of(
                recorded(Fig.of(body, metric).year(2021)),
                recorded(Fig.of(body, metric).year(2022)),
                recorded(Fig.of(body, metric).year(2023)));
        String query = FIGURES + "?body=" + body + "&pageSize=2";
        Response first = anonymous().get(query);
        Response second = anonymous().get(query + "&pageToken=" + first.path("nextPageToken"));

        assertThat(first.<List<String>>path("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.<List<String>>path("items.id")).isEqualTo(all.subList(2, 3));
        assertThat(second.<String>path("nextPageToken")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=20", "year=x", "basis=guessed", "pageSize=0", "pageToken=zzz", "boddy=GD"})
    void wrong_parameters_are_named(String query) {
        anonymous()
                .get(FIGURES + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?" + query.substring(0, query.indexOf('='))));
    }

    private List<String> ids(String query) {
        return anonymous()
                .get(FIGURES + "?body=" + body + "&metric=" + metric + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
