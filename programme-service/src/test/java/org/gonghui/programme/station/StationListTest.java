package org.gonghui.programme.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.example;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StationListTest {

    private static final String STATIONS = "/api/v1/stations";

    @BeforeEach
    void stations() {
        Federation.stands();
        RegistryCopyFixture.body("LIST", "municipal_federation", null);
        RegistryCopyFixture.body("LIST-A", "county_federation", "LIST");
        RegistryCopyFixture.body("LIST-GONE", "county_federation", "LIST", null, LocalDate.of(2024, 1, 1));
        create("one", "LIST", "rest_station", "municipal", "wifi", null);
        create("two", "LIST", "driver_home", "county", "toilet", "2023-01-01");
        create("three", "LIST-A", "rest_station", "county", "wifi", null);
        create("gone", "LIST-GONE", "rest_station", "county", "wifi", "2023-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "host=LIST, one two",
        "host=LIST&subtree=true, one two three",
        "host=LIST-A&subtree=true, three",
        "host=LIST&subtree=true&kind=rest_station, one three",
        "host=LIST&subtree=true&level=county, two three",
        "host=LIST&subtree=true&facility=wifi, one three",
        "host=LIST&open=true, one",
        "host=LIST&open=false, two",
        "host=NOBODY, ''",
        "host=NOBODY&subtree=true, ''",
        "host=LIST-GONE, gone",
        "host=LIST-GONE&subtree=true, ''"
    })
    void a_list_shows_what_its_filters_name(String query, String expected) {
        List<String> names = anyone().get(STATIONS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name.zh");
        assertThat(String.join(" ", names)).isEqualTo(expected);
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        List<String> names = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = anyone().get(STATIONS + "?host=LIST&subtree=true&pageSize=1" + token);
            names.addAll(page.path("items.name.zh"));
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        assertThat(names).containsExactly("one", "two", "three");
    }

    @Test
    void a_token_belongs_to_its_filters() {
        String token = anyone().get(STATIONS + "?host=LIST&pageSize=1").path("nextPageToken");
        anyone().get(STATIONS + "?host=GD&pageSize=1&pageToken=" + token).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hots=LIST",
                "kind=castle",
                "facility=sauna",
                "open=maybe",
                "pageSize=0",
                "pageSize=501",
                "pageToken=x",
                "host=lower",
                "subtree=true",
                "crs=mars"
            })
    void a_parameter_that_cannot_be_is_named(String query) {
        anyone().get(STATIONS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?" + query.replaceAll("=.*", "")));
    }

    private static void create(String name, String host, String kind, String level, String facility, String closedOn) {
        ObjectNode request = example("StationRequest");
        request.put("host", host).put("kind", kind).put("level", level).put("closedOn", closedOn);
        request.putArray("facilities").add(facility);
        request.putObject("name").put("zh", name);
        request.putObject("externalId").put("system", "list-test").put("key", name);
        admin().body(request.toString()).post(STATIONS).then().statusCode(oneOf(200, 201));
    }
}
