package org.gonghui.registry.body;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.Registry.bodyJson;
import static org.gonghui.registry.Registry.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyBadInputTest {

    private static final String BODIES = "/api/v1/bodies";
    private static final int OVER_THE_LIMIT = (1 << 20) + 1;

    private long before;

    @BeforeEach
    void countWhatIsWritten() throws SQLException {
        before = written();
    }

    @AfterEach
    void nothing_was_written() throws SQLException {
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[1,", "{\"code\":}", "{} {}", "{\"code\":\"A\",\"code\":\"B\"}", "nonsense", "{\"a\":NaN}"
            })
    void malformed_json_is_named_with_its_place(String body) {
        post(body).statusCode(400).body("type", equalTo("/problems/malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null", "true"})
    void what_is_not_an_object_is_refused(String body) {
        post(body).statusCode(422).body("errors.code", hasItem("wrong_type"));
    }

    @Test
    void an_empty_body_is_refused() {
        post("").statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @Test
    void invalid_utf8_is_refused() {
        byte[] bytes = "{\"code\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[9] = (byte) 0xff;
        as("admin").body(bytes).post(BODIES).then().statusCode(400).body("errors.code", hasItem("encoding"));
    }

    @Test
    void a_body_that_is_packed_is_refused() {
        as("admin")
                .header("Content-Encoding", "gzip")
                .body(bodyJson(newCode(), null))
                .post(BODIES)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void every_fault_is_named_at_once() {
        post("""
                        {"code":"gd hz","name":{"zh":5,"en":""},"type":"city","level":null,"foundedOn":"2024-02-30",
                         "platformFirm":"yes","divisionCode":"44","creditCode":"91350100M000100Y44",
                         "tags":["a",7],"location":{"lon":181},"nmae":"x","superior":["GD"]}
                        """)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-content"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/code",
                                "/name/zh",
                                "/name/en",
                                "/type",
                                "/level",
                                "/foundedOn",
                                "/platformFirm",
                                "/divisionCode",
                                "/creditCode",
                                "/tags/1",
                                "/location/lon",
                                "/location/lat",
                                "/nmae",
                                "/superior"))
                .body("errors.find { it.pointer == '/nmae' }.detail", containsString("name"));
    }

    @Test
    void texts_that_cannot_be_stored_are_refused() {
        post(bodyJson(newCode(), null).replace("工会", "工\\u0000会"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/name/zh"));
        post(bodyJson(newCode(), null).replace("工会", "工\\ud800会"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/name/zh"));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        post("{\"note\":\"" + "x".repeat(OVER_THE_LIMIT) + "\"}")
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void a_long_text_is_a_fault_of_its_field() {
        post(bodyJson(newCode(), null).replace("工会", "工".repeat(300)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/name/zh"));
    }

    @Test
    void a_superior_that_does_not_exist_is_named() {
        post(bodyJson(newCode(), "NOBODY-" + newCode()))
                .statusCode(422)
                .body("errors.pointer", hasItem("/superior"))
                .body("errors.code", hasItem("unknown_body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=0",
                "pageSize=501",
                "pageSize=x",
                "pageToken=zzz",
                "asOf=2024-02-30",
                "type=city",
                "divisionCode=1"
            })
    void wrong_parameters_are_named(String query) {
        String name = query.substring(0, query.indexOf('='));
        anonymous()
                .get(BODIES + "?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", hasItem("?" + name));
    }

    @Test
    void an_unknown_parameter_is_named_with_the_nearest_known() {
        anonymous()
                .get(BODIES + "?levle=county")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?levle"))
                .body("errors[0].detail", containsString("level"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bodies/%00, /, ''",
        "/api/v1/bodies/%ff, /, ''",
        "/api/v1/bodies?type=%00, /api/v1/bodies, ?type",
        "/api/v1/bodies?level=a&q=%e5, /api/v1/bodies, ?q"
    })
    void addresses_that_are_no_text_are_refused_and_the_place_is_named(String address, String path, String pointer) {
        anonymous()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("instance", equalTo(path))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/bodies, 'GET, HEAD, POST'",
        "POST, /api/v1/bodies/X, 'GET, HEAD, PATCH, PUT'",
        "DELETE, /api/v1/bodies/X/rename, POST",
        "PUT, /api/v1/me, 'GET, HEAD'"
    })
    void a_wrong_method_is_told_the_right_ones(String method, String path, String allow) {
        as("admin").request(method, path).then().statusCode(405).header("Allow", allow);
    }

    @Test
    void a_page_of_another_origin_is_refused_with_a_problem() {
        given().header("Origin", "https://elsewhere.example")
                .get(BODIES)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("errors.pointer", contains("Origin:"));
    }

    @Test
    void problems_speak_the_callers_language() {
        anonymous()
                .header("Accept-Language", "zh-CN")
                .get(BODIES + "/NOBODY")
                .then()
                .statusCode(404)
                .header("Content-Language", "zh")
                .body("title", equalTo("未找到"));
    }

    private static ValidatableResponse post(String body) {
        return as("admin").body(body).post(BODIES).then();
    }

    private static long written() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT (SELECT count(*) FROM union_body) + (SELECT count(*) FROM affiliation)"
                                + " + (SELECT count(*) FROM feed_entry) + (SELECT count(*) FROM audit_entry)")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
