package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;
import static org.gonghui.programme.relief.Cases.officer;
import static org.gonghui.programme.relief.Cases.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.TestClock;
import org.gonghui.programme.document.DocumentStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose case has come to its end may be forgotten; what was asked and found due stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasureTest {

    @Inject
    ContentErasure erasure;

    @Inject
    ContentRepository contents;

    @Inject
    DocumentStore store;

    @Inject
    Calendar calendar;

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @AfterEach
    void presentTime() {
        TestClock.reset();
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

    @Test
    void nobody_reads_the_documents_any_more_and_their_bytes_go() throws IOException {
        String id = Cases.draft(Cases.round(0));
        Cases.putContent(id, 1).then().statusCode(200);
        String content = APPLICATIONS + "/" + id + "/documents/1/content";
        officer().get(content).then().statusCode(200);
        step(officer(), id, "withdraw").then().statusCode(200);

        erase(id).then().statusCode(200);

        officer().get(content).then().statusCode(404);
        officer().get(APPLICATIONS + "/" + id).then().body("documents.received", contains(false, false, false));
        String name = id + "/" + Cases.sha256(Cases.content(1));
        erasure.dropAllDue();
        // An upload that began before may still be under way.
        assertThat(store.open(name)).isPresent();
        TestClock.pass(ContentErasure.GRACE);
        erasure.dropAllDue();
        assertThat(store.open(name)).isEmpty();
    }

    @Test
    void bytes_that_the_store_does_not_drop_now_are_tried_again() throws IOException {
        String id = Cases.draft(Cases.round(0));
        Cases.putContent(id, 1).then().statusCode(200);
        step(officer(), id, "withdraw").then().statusCode(200);
        erase(id).then().statusCode(200);
        TestClock.pass(ContentErasure.GRACE);

        new ContentErasure(contents, new BrokenStore(), calendar, Duration.ofHours(1)).dropAllDue();

        String name = id + "/" + Cases.sha256(Cases.content(1));
        assertThat(store.open(name)).isPresent();
        erasure.dropAllDue();
        assertThat(store.open(name)).isEmpty();
    }

    /** Whose server is away. */
    private static final class BrokenStore implements DocumentStore {

        @Override
        public boolean keep(String name, InputStream content, String sha256, long size) throws IOException {
            throw new IOException("away");
        }

        @Override
        public Optional<InputStream> open(String name) throws IOException {
            throw new IOException("away");
        }

        @Override
        public void forget(String folder) throws IOException {
            throw new IOException("away");
        }
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
