package org.gonghui.registry.rating;

import static org.gonghui.registry.Registry.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.RecordBehaviour;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RatingResourceTest extends RecordBehaviour {

    private static final String RATINGS = "/api/v1/ratings";

    RatingResourceTest() {
        super(RATINGS, "rating", "{\"score\":97}");
    }

    @Test
    void a_body_is_rated_once_for_a_scheme_and_year() {
        post(record(body)).then().statusCode(201);
        post(record(body + "-2")).then().statusCode(409).body("errors.pointer", contains("/scheme"));
        post(another()).then().statusCode(201);
    }

    @Test
    void equal_scores_are_the_same_words() {
        post(record(body)).then().statusCode(201);
        post(record(body).replace("96.5", "96.50")).then().statusCode(200).body("version", equalTo(1));
        post(another().replace("96.5", "100")).then().statusCode(201);
        post(another().replace("96.5", "1e2")).then().statusCode(200);
        post(record(body).replace("96.5", "1e9999")).then().statusCode(422);
    }

    @Test
    void who_rated_must_be_known() {
        post(record(body).replace("\"ratedBy\":\"" + body, "\"ratedBy\":\"NOBODY"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/ratedBy"));
    }

    @Test
    void a_scheme_is_a_code_and_a_score_is_no_less_than_nothing() {
        post(record(body).replace("strong_base", "Strong Base").replace("96.5", "-1"))
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
    }

    @Test
    void ratings_are_found_by_scheme_and_year() {
        post(record(body));
        anonymous()
                .queryParam("body", body)
                .queryParam("scheme", "strong_base")
                .queryParam("year", 2023)
                .get(RATINGS)
                .then()
                .body("items", hasSize(1));
    }

    @Override
    protected String another() {
        return record(body + "-3").replace("2023", "2024");
    }

    @Override
    protected String record(String key) {
        return """
                {"body":"%s","year":2023,"scheme":"strong_base","schemeName":{"zh":"“强基工程”","en":"Strong-base programme"},
                 "grade":{"zh":"先进县级总工会","en":"Advanced county-level federation"},"score":96.5,"ratedBy":"%s",%s}
                """
                .formatted(body, body, tail(key));
    }
}
