package org.gonghui.registry.congress;

import static org.gonghui.registry.Registry.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.RecordBehaviour;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CongressResourceTest extends RecordBehaviour {

    private static final String CONGRESSES = "/api/v1/congresses";

    CongressResourceTest() {
        super(CONGRESSES, "congress", "{\"delegateCounts\":[{\"group\":\"women\",\"count\":71}]}");
    }

    @Test
    void a_body_has_one_congress_of_a_number() {
        post(record(body)).then().statusCode(201);
        post(record(body + "-2")).then().statusCode(409).body("errors.pointer", contains("/number"));
    }

    @Test
    void congresses_are_found_by_year() {
        post(record(body));
        anonymous()
                .queryParam("body", body)
                .queryParam("year", 2021)
                .get(CONGRESSES)
                .then()
                .body("items", hasSize(1));
        anonymous()
                .queryParam("body", body)
                .queryParam("year", 2020)
                .get(CONGRESSES)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void delegates_that_do_not_fit_are_named_all_at_once() {
        post(record(body)
                        .replace("\"heldTo\":\"2021-06-02\"", "\"heldTo\":\"2021-05-31\"")
                        .replace("\"front_line_workers\",\"count\":90", "\"women\",\"count\":181"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/heldTo", "/delegateCounts/1/group", "/delegateCounts/1/count"));
    }

    @Override
    protected String another() {
        return record(body + "-2").replace("\"number\":14", "\"number\":15");
    }

    @Override
    protected String record(String key) {
        return """
                {"body":"%s","number":14,"heldFrom":"2021-06-01","heldTo":"2021-06-02","delegates":180,
                 "delegateCounts":[{"group":"women","count":70},{"group":"front_line_workers","count":90}],%s}
                """
                .formatted(body, tail(key));
    }
}
