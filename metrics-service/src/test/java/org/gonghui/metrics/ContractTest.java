package org.gonghui.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.Contract;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ContractTest {

    @Test
    void examples_fit_their_schemas() {
        contract().checkExamples();
    }

    @Test
    void every_request_and_answer_has_an_example() {
        List<String> bare = new ArrayList<>();
        contract().document().path("paths").properties().stream()
                .filter(
                        path -> path.getKey()
                                .matches(
                                        "/api/v1/(sources|metrics|figures|period-locks|roll-ups|series|rankings|shares|comparisons|releases|reporting-tasks|bodies).*"))
                .forEach(path -> path.getValue().findValues("application/json").forEach(content -> {
                    if (content.path("example").isMissingNode()) {
                        bare.add(path.getKey() + " " + content.path("schema"));
                    }
                }));
        assertThat(bare).isEmpty();
    }

    @Test
    void enums_are_written_as_in_the_data() {
        JsonNode schemas = contract().document().path("components").path("schemas");
        assertThat(schemas.path("Unit").path("enum").findValuesAsText("")).isEmpty();
        assertThat(schemas.path("Unit").path("enum").toString()).contains("\"CNY\"", "\"case\"", "\"person_time\"");
        assertThat(schemas.path("ValueBasis").path("enum").toString()).isEqualTo("[\"reported\",\"rolledUp\"]");
    }

    private static Contract contract() {
        return Contract.parse(given().get("/openapi?format=json").asString());
    }
}
