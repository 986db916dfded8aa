package org.gonghui.programme.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StationConcurrencyTest {

    private static final String STATIONS = "/api/v1/stations";

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void of_many_equal_requests_at_once_one_records_and_the_others_find_it() {
        String request = example("StationRequest").toString();
        List<Response> answers =
                Race.run(Collections.nCopies(16, () -> admin().body(request).post(STATIONS)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
    }

    @Test
    void of_two_edits_of_the_same_version_one_is_stale() {
        String path = STATIONS
                + "/"
                + admin().body(example("StationRequest").toString())
                        .post(STATIONS)
                        .path("id");
        List<Response> answers = Race.run(
                List.of(() -> edit("\"1\"", "{\"capacity\":21}").patch(path), () -> edit("\"1\"", "{\"capacity\":22}")
                        .patch(path)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }
}
