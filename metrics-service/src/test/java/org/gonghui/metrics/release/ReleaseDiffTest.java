package org.gonghui.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.gonghui.metrics.Metrics.step;
import static org.gonghui.metrics.release.Releases.RELEASES;
import static org.gonghui.metrics.release.Releases.diff;
import static org.gonghui.metrics.release.Releases.released;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReleaseDiffTest {

    private String county;
    private String body;
    private String metric;

    @BeforeEach
    void haveACounty() {
        county = root();
        body = body(county);
        metric = metric();
    }

    @Test
    void releases_of_one_year_differ_where_figures_were_corrected_added_and_withdrawn() {
        String corrected = recorded(Fig.of(body, metric).value("5"));
        String withdrawn = recorded(Fig.of(county, metric).value("7"));
        recorded(Fig.of(body, metric).value("1").coverage("subtree"));
        String before = released(county, 2024);
        correct(corrected, "6").statusCode(200);
        step(withdrawn, "withdrawals").statusCode(200);
        String added = recorded(Fig.of(body(county), metric).value("2"));
        String after = released(county, 2024);
        Response answer = diff(before, after, 50, null);

        answer.then()
                .statusCode(200)
                .body("items.findAll { it.part == 'figure' && it.change == 'changed' }.key", contains(corrected))
                .body(
                        "items.find { it.key == '" + corrected + "' }.fields.field",
                        contains("value", "bounds", "version", "updatedAt"))
                .body("items.find { it.key == '" + corrected + "' }.fields[0].before", equalTo(5))
                .body("items.find { it.key == '" + corrected + "' }.fields[0].after", equalTo(6))
                .body("items.find { it.key == '" + withdrawn + "' }.change", equalTo("removed"))
                .body("items.find { it.key == '" + withdrawn + "' }.after", equalTo(null))
                .body("items.find { it.key == '" + added + "' }.change", equalTo("added"))
                .body("items.findAll { it.part == 'body' }.change", contains("added"));
        page(before, after, metric + "|")
                .then()
                .body(
                        "items.find { it.key == '" + metric + "|' }.fields.field",
                        contains("rolledUp", "value", "coverage"));
    }

    @Test
    void a_release_differs_from_itself_in_nothing_and_from_the_next_without_changes_neither() {
        recorded(Fig.of(body, metric));
        String first = released(county, 2024);
        String second = released(county, 2024);

        diff(first, first, 50, null).then().body("items", empty());
        diff(first, second, 50, null).then().body("items", empty());
    }

    @Test
    void releases_of_two_years_are_held_against_each_other_by_what_they_are_about() {
        recorded(Fig.of(body, metric).year(2023).value("5"));
        recorded(Fig.of(body, metric).year(2024).value("8"));
        recorded(Fig.of(county, metric).year(2023).value("3"));
        recorded(Fig.of(county, metric).year(2024).value("3"));
        recorded(Fig.of(body, metric).period("month", "2023-03", "2023-03").value("1"));
        String earlier = released(county, 2023);
        String later = released(county, 2024);
        Response answer = diff(earlier, later, 50, null);

        answer.then()
                .body(
                        "items.findAll { it.part == 'figure' }.key",
                        contains(
                                body + "|" + metric + "|own|reported||month|0-03|0-03|0001",
                                body + "|" + metric + "|own|reported||year|0|0|0001"))
                .body("items.findAll { it.part == 'figure' }.change", contains("removed", "changed"))
                .body("items.findAll { it.part == 'figure' }[1].fields.field", contains("value", "bounds"));
        page(earlier, later, metric + "|")
                .then()
                .body(
                        "items.find { it.key == '" + metric + "|' }.fields.find { it.field == 'value' }.after",
                        equalTo(11));
    }

    @Test
    void differences_come_in_pages_that_make_up_the_whole() {
        String first = released(county, 2024);
        for (int more = 0; more < 5; more++) {
            recorded(Fig.of(body, metric).source(source(), "1").value("1" + more));
        }
        String second = released(county, 2024);
        List<String> whole = diff(first, second, 500, null).path("items.key");
        List<String> pages = new ArrayList<>();
        String token = null;
        do {
            Response page = diff(first, second, 2, token);
            pages.addAll(page.path("items.key"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertThat(pages).isEqualTo(whole).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    /** The page with a difference: another body is due for every metric of the catalogue, so there may be many. */
    private static Response page(String first, String second, String key) {
        Response page = diff(first, second, 500, null);
        while (!page.<List<String>>path("items.key").contains(key)) {
            page = diff(first, second, 500, page.<String>path("nextPageToken"));
        }
        return page;
    }

    @Test
    void releases_of_two_bodies_are_not_compared() {
        String one = released(county, 2024);
        diff(one, released(body, 2024), 50, null).then().statusCode(409);
        anonymous()
                .get(RELEASES + "/{a}/diff/00000000-0000-7000-8000-000000000000", one)
                .then()
                .statusCode(404);
    }
}
