package org.gonghui.programme.grouprelief;

import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.registrycopy.RegistryCopyFixture.body;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.reliefcount.ReliefCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Groups count as long as they are recorded, as many as they were said to be last. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GroupReliefCountTest {

    private static final String PATH = "/api/v1/group-relief";
    private static final String BODY = "GD-GROUPS";

    @Inject
    ReliefCounter counter;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        body(BODY, "municipal_federation", "GD");
    }

    @Test
    void a_group_counts_until_it_is_cancelled() {
        ObjectNode request = example("GroupReliefRequest").put("body", BODY).put("recipients", 300);
        Response made = admin().body(request.toString()).post(PATH);
        String path = made.then().statusCode(201).extract().header("Location");
        count("recipients", 300);

        edit(made.header("ETag"), "{\"recipients\":250}").patch(path).then().statusCode(200);
        count("recipients", 250);

        admin().body("{\"reason\":\"重复登记\"}").post(path + "/cancel").then().statusCode(200);
        count("recipients", 0);
    }

    private void count(String what, int expected) {
        counter.count();
        anyone().get("/api/v1/relief-counts/" + BODY + ".2024.all_relief")
                .then()
                .statusCode(200)
                .body(what, equalTo(expected));
    }
}
