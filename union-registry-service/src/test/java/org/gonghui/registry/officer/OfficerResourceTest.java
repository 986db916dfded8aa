package org.gonghui.registry.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.RecordBehaviour;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficerResourceTest extends RecordBehaviour {

    private static final String OFFICERS = "/api/v1/officers";

    OfficerResourceTest() {
        super(OFFICERS, "officer", "{\"validTo\":\"2025-06-01\"}");
    }

    @Test
    void of_two_chairs_at_once_one_is_recorded() {
        Callable<Integer> one = () -> post(record(body)).statusCode();
        Callable<Integer> other = () -> post(record(body + "-2")).statusCode();
        assertThat(Race.run(List.of(one, other))).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_second_chair_is_refused_and_a_vice_chair_is_not() {
        post(record(body)).then().statusCode(201);
        post(record(body + "-2")).then().statusCode(409).body("errors.pointer", contains("/post"));
        post(another()).then().statusCode(201);
    }

    @Test
    void posts_are_found_by_the_day_they_are_held() {
        post(record(body));
        asOf("2021-05-31", 0);
        asOf("2021-06-01", 1);
        asOf("2030-01-01", 1);
    }

    @Test
    void an_unknown_term_is_named() {
        post(record(body).replace("\"term\":null", "\"term\":\"019aa0c4-7c00-7000-8000-000000000001\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/term"));
    }

    @Test
    void nothing_personal_but_the_name_is_taken() {
        post(record(body).replace("\"basis\":\"full_time\"", "\"basis\":\"full_time\",\"idNumber\":\"1\""))
                .then()
                .statusCode(422);
    }

    private void asOf(String day, int expected) {
        anonymous()
                .queryParam("body", body)
                .queryParam("post", "chair")
                .queryParam("asOf", day)
                .get(OFFICERS)
                .then()
                .body("items", hasSize(expected));
    }

    @Override
    protected String another() {
        return record(body + "-3").replace("\"chair\"", "\"vice_chair\"");
    }

    @Override
    protected String record(String key) {
        return """
                {"body":"%s","name":{"zh":"梁玉琴","en":"Liang Yuqin"},"post":"chair","basis":"full_time","term":null,
                 "validFrom":"2021-06-01","validTo":null,%s}
                """
                .formatted(body, tail(key));
    }
}
