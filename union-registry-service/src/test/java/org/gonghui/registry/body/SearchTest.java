package org.gonghui.registry.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.Registry.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchTest {

    private static final String BODIES = "/api/v1/bodies";

    @Test
    void the_nearest_come_first() {
        String mark = newCode();
        String part = record(newCode(), "在" + mark + "里面的工会", null, "");
        String longer = record(newCode(), mark + "开头而更长的工会", null, "");
        String beginning = record(newCode(), mark + "开头的工会", null, "");
        String name = record(newCode(), mark, null, "");
        String code = record(mark, "别的名字", null, "");

        found(mark).body("items.code", contains(code, name, beginning, longer, part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"锅炉", "炉", "市锅炉厂", "Boiler W", "BOILER", "boiler", "ｂｏｉｌｅｒ", "  boiler   works ", "锅炉短"})
    void a_body_is_found_by_any_part_of_its_names(String query) {
        String mark = newCode();
        String code = record(mark, mark + "某市锅炉厂工会", "Union of " + mark + " Boiler Works", "锅炉短称");

        assertThat(allCodes(query)).contains(code);
        assertThat(allCodes(mark.toLowerCase(java.util.Locale.ROOT))).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "%1$s", "?", ":x", "\"", "锅%炉", "锅\n炉", "𠀀"})
    void what_means_something_elsewhere_is_plain_text_here(String query) {
        record(newCode(), "甲锅炉工会", null, "");
        Response answer = anonymous().queryParam("q", "标" + query).get(BODIES);
        answer.then().statusCode(200).body("items", empty());
        String code = record(newCode(), "标记" + query.strip() + "工会", null, "");
        assertThat(allCodes("标记" + query.strip())).contains(code);
    }

    @Test
    void a_search_is_narrowed_by_the_filters_and_the_day() {
        String mark = newCode();
        String code = record(newCode(), mark + "工会", null, "");
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", anonymous().get(BODIES + "/{code}", code).header("ETag"))
                .body("{\"divisionCode\":\"441300\",\"foundedOn\":\"2021-11-20\"}")
                .patch(BODIES + "/{code}", code)
                .then()
                .statusCode(200);

        found(mark).body("items.code", contains(code));
        found(mark, "type", "enterprise_union").body("items.code", contains(code));
        found(mark, "type", "organ_union").body("items", empty());
        found(mark, "level", "grassroots").body("items.code", contains(code));
        found(mark, "level", "town").body("items", empty());
        found(mark, "divisionCode", "441300").body("items.code", contains(code));
        found(mark, "divisionCode", "441301").body("items", empty());
        found(mark, "asOf", "2021-11-19").body("items", empty());
        found(mark, "asOf", "2021-11-20").body("items.code", contains(code));
    }

    @Test
    void pages_together_hold_every_hit_once_in_order() {
        String mark = newCode();
        List<String> recorded = new ArrayList<>();
        for (int nth = 0; nth < 7; nth++) {
            String name = nth % 2 == 0 ? mark + "x".repeat(nth) : "前" + mark + "x".repeat(nth);
            recorded.add(record(newCode(), name, null, ""));
        }
        List<String> paged = new ArrayList<>();
        String token = null;
        do {
            Response page = page(mark, token, 2);
            paged.addAll(page.path("items.code"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertThat(paged).containsExactlyInAnyOrderElementsOf(recorded).isEqualTo(allCodes(mark));
    }

    @Test
    void a_token_belongs_to_its_search() {
        String mark = newCode();
        record(newCode(), mark + "甲", null, "");
        record(newCode(), mark + "乙", null, "");
        String token = page(mark, null, 1).path("nextPageToken");
        anonymous()
                .queryParam("q", mark + "甲")
                .queryParam("pageToken", token)
                .get(BODIES)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?pageToken"));
        anonymous().queryParam("pageToken", token).get(BODIES).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\n"})
    void a_blank_search_is_refused(String query) {
        anonymous().queryParam("q", query).get(BODIES).then().statusCode(400).body("errors.pointer", hasItem("?q"));
    }

    @Test
    void a_search_as_long_as_a_novel_is_refused() {
        anonymous().queryParam("q", "工".repeat(101)).get(BODIES).then().statusCode(400);
    }

    private static ValidatableResponse found(String query, String... filter) {
        var request = anonymous().queryParam("q", query);
        if (filter.length > 0) {
            request.queryParam(filter[0], filter[1]);
        }
        return request.get(BODIES).then().statusCode(200);
    }

    private static Response page(String query, String token, int size) {
        var request = anonymous().queryParam("q", query).queryParam("pageSize", size);
        return (token == null ? request : request.queryParam("pageToken", token)).get(BODIES);
    }

    private static List<String> allCodes(String query) {
        return page(query, null, 500).path("items.code");
    }

    private static String record(String code, String zh, String en, String shortZh) {
        as("admin")
                .body(
                        """
                        {"code":"%s","name":{"zh":%s,"en":%s},"shortName":%s,"type":"enterprise_union","level":"grassroots"}
                        """
                                .formatted(
                                        code,
                                        quote(zh),
                                        quote(en),
                                        shortZh.isEmpty() ? "null" : "{\"zh\":" + quote(shortZh) + ",\"en\":null}"))
                .post(BODIES)
                .then()
                .statusCode(201);
        return code;
    }

    private static String quote(String text) {
        return org.gonghui.kit.change.StoredDocument.quote(text);
    }
}
