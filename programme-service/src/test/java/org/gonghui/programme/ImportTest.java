package org.gonghui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportTest {

    private static final int PATIENCE = 200;

    @BeforeEach
    void theFederationStands() {
        Federation.stands();
    }

    @ParameterizedTest
    @CsvSource({
        "stations, StationRequest, host",
        "activities, ActivityRequest, organiser",
        "group-relief, GroupReliefRequest, body"
    })
    void rows_are_created_then_unchanged_then_updated_and_faulty_ones_are_named(
            String collection, String example, String owner) throws InterruptedException {
        ObjectNode row = Calls.example(example);
        ObjectNode ofNobody = Calls.example(example).put(owner, "NOBODY");
        ObjectNode unnamed = Calls.example(example);
        unnamed.remove("externalId");

        assertThat(upload(collection, row + "\n" + ofNobody + "\n" + unnamed + "\n"))
                .contains("\"created\"")
                .contains("\"pointer\":\"/" + owner + "\",\"code\":\"unknown_body\"")
                .contains("\"pointer\":\"/externalId\",\"code\":\"required\"");
        assertThat(upload(collection, row + "\n")).contains("\"unchanged\"");
        assertThat(upload(collection, row.put("note", "再次上传") + "\n")).contains("\"updated\"");
    }

    private static String upload(String collection, String rows) throws InterruptedException {
        Response accepted = admin().contentType("application/x-ndjson; charset=utf-8")
                .queryParam("mode", "partial")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + collection + "/imports");
        accepted.then().statusCode(202);
        String job = accepted.path("id");
        assertThat(job).startsWith("p-");
        for (int asked = 0; asked < PATIENCE; asked++) {
            String state = admin().get("/api/v1/jobs/{id}", job).path("state");
            if (state.equals("done")) {
                return admin().get("/api/v1/jobs/{id}/outcome", job).asString();
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "the job does not end: " + admin().get("/api/v1/jobs/{id}", job).asString());
    }

    private static RequestSpecification admin() {
        return Calls.anyone().auth().oauth2(Tokens.of(Roles.ADMIN));
    }
}
