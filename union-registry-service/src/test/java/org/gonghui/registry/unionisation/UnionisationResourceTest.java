package org.gonghui.registry.unionisation;

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
class UnionisationResourceTest extends RecordBehaviour {

    private static final String UNIONISATIONS = "/api/v1/unionisations";

    UnionisationResourceTest() {
        super(UNIONISATIONS, "unionisation", "{\"members\":22000}");
    }

    @Test
    void the_day_says_the_year() {
        post("{\"body\":\"%s\",\"enterprise\":{\"zh\":\"甲\"},\"setUpOn\":\"2024-03-01\"}".formatted(body))
                .then()
                .statusCode(201)
                .body("year", equalTo(2024))
                .body("platformFirm", equalTo(false));
        post(record(body).replace("\"setUpOn\":null", "\"setUpOn\":\"2023-03-01\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"));
    }

    @Test
    void there_are_not_more_members_than_workers() {
        post(record(body).replace("\"members\":23000", "\"members\":23001"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/members"));
    }

    @Test
    void platform_firms_and_new_forms_of_employment_are_found() {
        post(record(body));
        listed("platformFirm", false, 1);
        listed("platformFirm", true, 0);
        listed("newEmploymentForm", true, 1);
    }

    private void listed(String flag, boolean value, int expected) {
        anonymous()
                .queryParam("body", body)
                .queryParam("year", 2024)
                .queryParam(flag, value)
                .get(UNIONISATIONS)
                .then()
                .body("items", hasSize(expected));
    }

    @Override
    protected String record(String key) {
        return """
                {"body":"%s","enterprise":{"zh":"广州顺丰","en":"SF Express Guangzhou"},"setUpOn":null,"year":2024,
                 "workers":23000,"members":23000,"platformFirm":false,"newEmploymentForm":true,"industry":"G60",%s}
                """
                .formatted(body, tail(key));
    }
}
