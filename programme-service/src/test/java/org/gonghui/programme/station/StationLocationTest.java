package org.gonghui.programme.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.data.Offset;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StationLocationTest {

    private static final String STATIONS = "/api/v1/stations";
    private static final Offset<Double> HALF_A_METRE = Offset.offset(0.000004);

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void a_point_of_a_chinese_map_is_kept_in_wgs84_and_comes_back_as_it_was() {
        String path = create(113.2708, 23.1264, "gcj02");
        assertThat(lon(path, "wgs84")).isNotCloseTo(113.2708, HALF_A_METRE);
        assertThat(lon(path, "gcj02")).isCloseTo(113.2708, HALF_A_METRE);
    }

    @Test
    void a_baidu_point_comes_back_as_it_was() {
        String path = create(113.2772, 23.1324, "bd09");
        assertThat(lon(path, "bd09")).isCloseTo(113.2772, HALF_A_METRE);
    }

    @Test
    void each_coordinate_system_has_an_entity_tag_of_its_own() {
        String path = create(113.2655, 23.129, "wgs84");
        Response shifted = anyone().get(path + "?crs=gcj02");
        assertThat(shifted.header("ETag")).isEqualTo("\"1-gcj02\"");
        assertThat(shifted.<String>path("location.crs")).isEqualTo("gcj02");
        anyone().header("If-None-Match", "\"1-gcj02\"")
                .get(path + "?crs=gcj02")
                .then()
                .statusCode(304);
        anyone().header("If-None-Match", "\"1-gcj02\"").get(path).then().statusCode(200);
    }

    @Test
    void whoever_read_a_converted_station_may_edit_it() {
        String path = create(113.2655, 23.129, "wgs84");
        edit("\"1-gcj02\"", "{\"capacity\":99}").patch(path).then().statusCode(200);
        edit("\"1-gcj02\"", "{\"capacity\":98}").patch(path).then().statusCode(412);
    }

    @Test
    void a_list_can_be_had_in_another_system() {
        String id = create(113.2655, 23.129, "wgs84").replaceAll(".*/", "");
        anyone().get(STATIONS + "?crs=bd09&pageSize=500&host=GD-GZ")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.location.crs", equalTo("bd09"));
    }

    @Test
    void a_move_takes_the_whole_point() {
        String path = create(113.2655, 23.129, "wgs84");
        edit("\"1\"", "{\"location\":{\"lat\":23.5}}").patch(path).then().statusCode(200);
        edit("\"2\"", "{\"location\":null}").patch(path).then().statusCode(200).body("location", equalTo(null));
        anyone().get(path + "?crs=bd09").then().statusCode(200).body("location", equalTo(null));
        edit("\"3\"", "{\"location\":{\"lat\":23.5}}").patch(path).then().statusCode(422);
    }

    private static double lon(String path, String crs) {
        return anyone().get(path + "?crs=" + crs).jsonPath().getDouble("location.lon");
    }

    private static String create(double lon, double lat, String crs) {
        ObjectNode request = example("StationRequest");
        request.putObject("location").put("lon", lon).put("lat", lat).put("crs", crs);
        return STATIONS
                + "/"
                + admin().body(request.toString())
                        .post(STATIONS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
