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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.TestClock;
import org.gonghui.programme.document.DocumentSettings;
import org.gonghui.programme.document.DocumentStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose case has come to its end may be forgotten; what was asked and found due stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasureTest {

    private static final int AT_ONCE = 100;

    @Inject
    ContentErasure erasure;

    @Inject
    ContentRepository contents;

    @Inject
    DocumentStore store;

    @Inject
    Calendar calendar;

    @Inject
    ApplicationRepository applications;

    @Inject
    Casework casework;

    @Inject
    Documents documents;

    @Inject
    DocumentSettings settings;

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
        officer().get(content(id)).then().statusCode(200);
        step(officer(), id, "withdraw").then().statusCode(200);

        erase(id).then().statusCode(200);

        officer().get(content(id)).then().statusCode(404);
        assertReceived(id, false);
        erasure.dropAllDue(AT_ONCE);
        // An upload that began before may still be under way.
        assertThat(store.open(stored(id))).isPresent();
        TestClock.pass(ContentErasure.GRACE);
        erasure.dropAllDue(AT_ONCE);
        assertThat(store.open(stored(id))).isEmpty();
    }

    @Test
    void bytes_that_the_store_does_not_drop_now_bar_no_others_and_are_tried_again() throws IOException {
        String stuck = erased();
        String later = erased();
        TestClock.pass(ContentErasure.GRACE);

        new ContentErasure(contents, applications, casework, documents, new StuckStore(stuck), calendar, settings)
                .dropAllDue(1);

        assertThat(store.open(stored(stuck))).isPresent();
        assertThat(store.open(stored(later))).isEmpty();
        erasure.dropAllDue(AT_ONCE);
        assertThat(store.open(stored(stuck))).as("not at once").isPresent();
        TestClock.pass(Duration.ofHours(1));
        erasure.dropAllDue(AT_ONCE);
        assertThat(store.open(stored(stuck))).isEmpty();
    }

    /** One whose contents came in before the erasure. */
    private static String erased() {
        String id = Cases.draft(Cases.round(0));
        Cases.putContent(id, 1).then().statusCode(200);
        step(officer(), id, "withdraw").then().statusCode(200);
        erase(id).then().statusCode(200);
        return id;
    }

    @Test
    void whoever_was_erased_before_contents_were_loses_them_by_the_migration_and_the_round_after_it()
            throws IOException, SQLException {
        String id = erased();
        UUID application = UUID.fromString(id);
        QuarkusTransaction.requiringNew().run(() -> {
            contents.dropped(
                    application, calendar.now().plus(ContentErasure.GRACE).atOffset(ZoneOffset.UTC));
            contents.add(application, Cases.sha256(Cases.content(1)));
            casework.publish(applications.findById(application));
        });
        officer().get(content(id)).then().statusCode(200);
        assertReceived(id, true);

        try (Connection owner = TestDatabase.connectAsOwner();
                Statement migration = owner.createStatement()) {
            migration.execute(migration());
        }
        officer().get(content(id)).then().statusCode(404);
        erasure.dropAllDue(AT_ONCE);
        assertReceived(id, false);
        assertThat(store.open(stored(id))).isEmpty();
    }

    private static String migration() throws IOException {
        try (InputStream file = ErasureTest.class.getResourceAsStream(
                "/db/migration/V202611210700__contents_of_those_erased_before.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String content(String id) {
        return APPLICATIONS + "/" + id + "/documents/1/content";
    }

    private static String stored(String id) {
        return id + "/" + Cases.sha256(Cases.content(1));
    }

    private static void assertReceived(String id, boolean first) {
        officer().get(APPLICATIONS + "/" + id).then().body("documents.received", contains(first, false, false));
    }

    /** Drops all but one. */
    private final class StuckStore implements DocumentStore {

        private final String stuck;

        StuckStore(String stuck) {
            this.stuck = stuck;
        }

        @Override
        public boolean keep(String name, InputStream content, String sha256, long size) throws IOException {
            return store.keep(name, content, sha256, size);
        }

        @Override
        public Optional<InputStream> open(String name) throws IOException {
            return store.open(name);
        }

        @Override
        public void forget(String folder) throws IOException {
            if (folder.equals(stuck)) {
                throw new IOException("away");
            }
            store.forget(folder);
        }

        @Override
        public void forgetAbandoned(Instant since) throws IOException {
            store.forgetAbandoned(since);
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
