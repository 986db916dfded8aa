package org.gonghui.registry.mechanism;

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
class MechanismResourceTest extends RecordBehaviour {

    private static final String MECHANISMS = "/api/v1/mechanisms";

    MechanismResourceTest() {
        super(MECHANISMS, "mechanism", "{\"until\":\"2025-06-01\"}");
    }

    @Test
    void periods_of_one_kind_do_not_overlap() {
        post(record(body)).then().statusCode(201);
        post(record(body + "-2")).then().statusCode(409).body("errors.pointer", contains("/since"));
        post(another()).then().statusCode(201);
    }

    @Test
    void of_two_at_once_one_is_recorded() {
        Callable<Integer> one = () -> post(record(body)).statusCode();
        Callable<Integer> other = () -> post(record(body + "-2")).statusCode();
        assertThat(Race.run(List.of(one, other))).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void mechanisms_are_found_by_kind_and_day() {
        post(record(body));
        listed("counsel_engaged", "2024-01-01", 1);
        listed("counsel_engaged", "2020-01-01", 0);
        listed("talks", "2024-01-01", 0);
    }

    private void listed(String kind, String day, int expected) {
        anonymous()
                .queryParam("body", body)
                .queryParam("kind", kind)
                .queryParam("asOf", day)
                .get(MECHANISMS)
                .then()
                .body("items", hasSize(expected));
    }

    @Override
    protected String another() {
        return record(body + "-3").replace("counsel_engaged", "talks");
    }

    @Override
    protected String record(String key) {
        return """
                {"body":"%s","kind":"counsel_engaged","since":"2021-06-01","until":null,%s}
                """
                .formatted(body, tail(key));
    }
}
