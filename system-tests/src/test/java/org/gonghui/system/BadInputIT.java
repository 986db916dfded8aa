package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.Gateway.as;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input through the gateway: a problem with a pointer to every fault, and nothing written. */
@ExtendWith(LocalStack.class)
class BadInputIT {

    private static final String FIGURE =
            """
            {"body":"GD-HZ","metric":"lectures_held","period":{"kind":"year","from":"2024","to":"2024"},"breakdown":{},
             "basis":"reported","value":5,"qualifier":"exact","coverage":"own","source":{"document":"003","lines":"9999"},
             "state":"published"}
            """;
    private static final String BODY =
            """
            {"code":"BAD-INPUT","name":{"zh":"坏输入"},"type":"enterprise_union","level":"grassroots","superior":"GD-HZ"}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/bodies", "/api/v1/figures", "/api/v1/honours", "/api/v1/stations", "/api/v1/activities"
            })
    void broken_empty_and_huge_bodies(String path) {
        refused(path, "{\"a\":", 400);
        refused(path, "{}", 422);
        refused(path, "[]", 422);
        refused(path, "{\"note\":\"" + "x".repeat(1 << 20) + "\"}", 413);
        refused(path, "{\"note\":\"a\\u0000b\"}", 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"superior\":\"GD-HZ\" | \"superior\":\"NOBODY\" | /superior",
                "\"superior\":\"GD-HZ\" | \"superior\":\"BAD-INPUT\" | /superior",
                "\"type\":\"enterprise_union\" | \"type\":\"company\" | /type",
                "\"level\":\"grassroots\" | \"level\":3 | /level",
                "\"level\":\"grassroots\", | '' | /level",
                "\"code\" | \"kode\" | /kode",
            })
    void bodies(String from, String to, String pointer) {
        Response answer = refused("/api/v1/bodies", BODY.replace(from, to), 422);
        assertThat(answer.<java.util.List<String>>path("errors.pointer")).contains(pointer);
        Gateway.anonymous().get("/api/v1/bodies/BAD-INPUT").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"metric\":\"lectures_held\" | \"metric\":\"nothing_known\" | /metric",
                "\"body\":\"GD-HZ\" | \"body\":\"NOBODY\" | /body",
                "\"document\":\"003\" | \"document\":\"999\" | /source/document",
                "\"value\":5 | \"value\":\"five\" | /value",
                "\"value\":5 | \"value\":-5 | /value",
                "\"value\":5 | \"value\":1e400 | /value",
                "\"value\":5 | \"value\":1234567890123456789012345678901234567890 | /value",
                "\"breakdown\":{} | \"breakdown\":{\"colour\":\"red\"} | /breakdown/colour",
                "\"from\":\"2024\",\"to\":\"2024\" | \"from\":\"2024\",\"to\":\"2023\" | /period/to",
                "\"from\":\"2024\",\"to\":\"2024\" | \"from\":\"2099\",\"to\":\"2099\" | /period/to",
                "\"value\":5 | \"value\":5,\"unit\":\"person\" | /unit",
            })
    void figures(String from, String to, String pointer) {
        Response answer = refused("/api/v1/figures", FIGURE.replace(from, to), 422);
        assertThat(answer.<java.util.List<String>>path("errors.pointer")).contains(pointer);
        assertThat(Gateway.all("/api/v1/figures?body=GD-HZ&metric=lectures_held&source=003"))
                .noneMatch(figure -> figure.at("/source/lines").asText().equals("9999"));
    }

    private static Response refused(String path, String body, int status) {
        Response answer = as("admin").body(body).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        return answer;
    }

    @Test
    void a_second_primary_superior_and_a_cycle_are_conflicts() {
        as("admin")
                .body("{\"body\":\"GD-HZ\",\"superior\":\"CN\",\"kind\":\"primary\",\"validFrom\":\"2024-01-01\"}")
                .post("/api/v1/affiliations")
                .then()
                .statusCode(409);
        as("admin")
                .body("{\"body\":\"CN\",\"superior\":\"GD-HZ\",\"kind\":\"primary\"}")
                .post("/api/v1/affiliations")
                .then()
                .statusCode(409);
    }
}
