package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;
import static org.gonghui.programme.relief.Cases.officer;
import static org.gonghui.programme.relief.Cases.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose case has come to its end may be forgotten; what was asked and found due stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasureTest {

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @Test
    void the_person_goes_and_the_amounts_stay() throws SQLException {
        String id = Cases.in(ApplicationState.PUBLIC_NOTICE);
        String name = officer().get(APPLICATIONS + "/" + id).path("person.name");

        erase(id).then().statusCode(409);
        step(officer(), id, "withdraw").then().statusCode(200);
        erase(id).then().statusCode(200);

        officer()
                .get(APPLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body(
                        "person.name",
                        not(equalTo(name)),
                        "person.phone",
                        nullValue(),
                        "assessed.amount",
                        equalTo("18000.00"));
        assertThat(namesInNotices(id)).containsExactly("*");
    }

    private static List<String> namesInNotices(String application) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT masked_name FROM relief_notice WHERE application = ?::uuid")) {
            query.setString(1, application);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private static Response erase(String application) {
        String file = officer().get(APPLICATIONS + "/" + application).path("person.file");
        return admin().body("{\"reason\":\"本人要求删除资料\"}").post("/api/v1/personal-files/" + file + "/erasure");
    }
}
