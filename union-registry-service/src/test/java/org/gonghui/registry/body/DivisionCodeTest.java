package org.gonghui.registry.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DivisionCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"110000", "441300", "441223", "429004", "810000", "710000"})
    void codes_of_the_standard_are_taken(String code) {
        assertThat(record(code).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "160000", "470000", "550000", "990101", "440001", "44130", "4413000", "44130A"})
    void codes_that_cannot_be_are_refused(String code) {
        record(code)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/divisionCode"))
                .body("errors.code", contains("pattern"));
    }

    private static Response record(String division) {
        String json = Registry.bodyJson(Registry.newCode(), null)
                .replace("\"superior\"", "\"divisionCode\":\"" + division + "\",\"superior\"");
        return as("admin").body(json).post("/api/v1/bodies");
    }
}
