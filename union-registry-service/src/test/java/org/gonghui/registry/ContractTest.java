package org.gonghui.registry;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.Contract;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ContractTest {

    @Test
    void examples_fit_their_schemas() {
        Contract.parse(given().get("/openapi?format=json").asString()).checkExamples();
    }
}
