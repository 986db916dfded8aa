package org.gonghui.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.kit.audit.AuditSealer;
import org.gonghui.kit.audit.AuditTrail;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SealedTrailTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    @Inject
    Proofs proofs;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditTrail trail;

    @BeforeEach
    void sealWhatIsThere() {
        sealAll();
    }

    @Test
    void late_commit_is_sealed_later_and_in_its_place() throws SQLException {
        Response before = verified();
        String late = Registry.newCode();
        String early = Registry.newCode();
        try (LongWriter first = LongWriter.begin(() -> proofs.write(late, 1))) {
            proofs.commit(() -> proofs.write(early, 1));
            sealer.seal();
            assertThat(keysSealedAfter(before))
                    .as("the first one may still write")
                    .isEmpty();
            first.commit();
        }
        sealAll();
        assertThat(keysSealedAfter(before)).containsExactly(late, early);
        verified().then().body("intact", equalTo(true)).body("caughtUp", equalTo(true));
    }

    @Test
    void whoever_writes_does_not_wait_for_the_sealer() {
        proofs.commit(() -> proofs.write(Registry.newCode(), 1));
        try (LongWriter sealing = LongWriter.begin(this::sealSome)) {
            Assertions.assertTimeout(AT_ONCE, () -> proofs.commit(() -> proofs.write(Registry.newCode(), 2)));
            assertThat(sealer.seal()).as("one sealer at a time").isZero();
            sealing.commit();
        }
        assertThat(sealAll()).isEqualTo(1);
        verified().then().body("intact", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "audit_entry, id, UPDATE audit_entry SET actor = actor || 1 WHERE id = %s, entry_changed",
        "audit_entry, id, UPDATE audit_entry SET after = NULL WHERE id = %s, entry_changed",
        "audit_entry, id, DELETE FROM audit_entry WHERE id = %s, entry_missing",
        "audit_seal, entry, UPDATE audit_seal SET digest = sha256(digest) WHERE entry = %s, entry_changed",
        "audit_seal, entry, DELETE FROM audit_seal WHERE entry = %s, link_missing"
    })
    void what_the_owner_of_the_database_did_to_the_trail_is_found(
            String table, String column, String deed, String reason) throws SQLException {
        Response before = verified();
        long entry = sealedEntry();
        sealedEntry();
        String which = table + " WHERE " + column + " = " + entry;
        try (Connection owner = TestDatabase.connectAsSuperuser()) {
            Operator.execute(owner, "CREATE TABLE saved AS SELECT * FROM " + which);
            Operator.execute(owner, deed.formatted(entry));
            Response found = verify(before.path("position"), before.path("digest"), 100);
            Operator.execute(owner, "DELETE FROM " + which);
            Operator.execute(owner, "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT * FROM saved");
            Operator.execute(owner, "DROP TABLE saved");

            int next = before.<Integer>path("position") + 1;
            found.then()
                    .body("intact", equalTo(false))
                    .body("checked", equalTo(0))
                    .body("digest", equalTo(before.<String>path("digest")))
                    .body("firstBreak.position", equalTo(next))
                    .body("firstBreak.reason", equalTo(reason));
        }
        verified().then().body("intact", equalTo(true));
    }

    @Test
    void a_chain_that_was_made_anew_has_another_digest_than_the_one_noted() {
        sealedEntry();
        Response noted = verified();
        int position = noted.path("position");
        verify(position, noted.path("digest"), 10)
                .then()
                .body("intact", equalTo(true))
                .body("checked", equalTo(0))
                .body("caughtUp", equalTo(true));
        verify(position, "0".repeat(64), 10)
                .then()
                .body("intact", equalTo(false))
                .body("firstBreak.position", equalTo(position))
                .body("firstBreak.reason", equalTo("other_digest"));
        verify(position + 1, noted.path("digest"), 10)
                .then()
                .body("intact", equalTo(false))
                .body("firstBreak.reason", equalTo("link_missing"));
    }

    @Test
    void steps_of_one_link_find_the_same_as_one_look() {
        Response start = verified();
        for (int count = 0; count < 3; count++) {
            sealedEntry();
        }
        Response at = start;
        for (int count = 1; count <= 3; count++) {
            at = verify(at.path("position"), at.path("digest"), 1);
            at.then().body("checked", equalTo(1)).body("intact", equalTo(true));
        }
        Response whole = verify(start.path("position"), start.path("digest"), 100);
        whole.then().body("checked", equalTo(3)).body("caughtUp", equalTo(true));
        assertThat(at.<String>path("digest")).isEqualTo(whole.path("digest"));
    }

    @Test
    void a_read_is_recorded_with_its_purpose_and_without_what_was_read() {
        String key = Registry.newCode();
        proofs.commit(() -> trail.recordReads("proof_secret", List.of(key, key + "-2"), "发放慰问金"));
        as("auditor")
                .queryParam("resource", "proof_secret")
                .queryParam("key", key)
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("read"))
                .body("items.purpose", contains("发放慰问金"))
                .body("items[0].before", nullValue())
                .body("items[0].after", nullValue())
                .body("items[0].version", equalTo(0));
        assertThat(sealAll()).isGreaterThanOrEqualTo(2);
        verified().then().body("intact", equalTo(true));
    }

    @Test
    void writers_and_sealers_at_once_leave_a_whole_chain() {
        long end = System.currentTimeMillis() + 2000;
        List<Callable<Integer>> everybody = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            everybody.add(() -> {
                int written = 0;
                while (System.currentTimeMillis() < end) {
                    proofs.commit(() -> proofs.write(Registry.newCode(), 1));
                    written++;
                }
                return written;
            });
        }
        for (int sealing = 0; sealing < 3; sealing++) {
            everybody.add(() -> {
                int sealed = 0;
                while (System.currentTimeMillis() < end) {
                    sealed += sealer.seal();
                }
                return sealed;
            });
        }
        List<Integer> done = Race.run(everybody);
        assertThat(done.subList(8, 11).stream().mapToInt(Integer::intValue).sum())
                .isPositive();
        sealAll();
        verified().then().body("intact", equalTo(true)).body("caughtUp", equalTo(true));
        assertThat(number("SELECT count(*) FROM audit_seal")).isEqualTo(number("SELECT count(*) FROM audit_entry"));
        assertThat(number("SELECT count(*) FROM audit_seal s JOIN audit_seal t ON t.position = s.position + 1"
                        + " WHERE (s.xid, s.entry) > (t.xid, t.entry)"))
                .as("out of order")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "limit=0", "limit=100001", "digest=abc", "from=1"})
    void wrong_parameters_are_refused(String query) {
        as("auditor")
                .get("/api/v1/audit/verification?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + query.split("=", 2)[0]));
    }

    @Test
    void the_chain_is_for_auditors() {
        as("officer").get("/api/v1/audit/verification").then().statusCode(403);
        Registry.anonymous().get("/api/v1/audit/verification").then().statusCode(401);
    }

    /**
     * Seals all that is committed and says how many that were. What PostgreSQL itself does now and then, such as noting
     * down what a table looks like, is a transaction too, and nothing that began after it is sealed before it ends.
     */
    private int sealAll() {
        int sealed = sealer.seal();
        for (int tries = 0; unsealed() > 0; tries++) {
            pause(tries);
            sealed += sealer.seal();
        }
        return sealed;
    }

    /** Seals some, and does not commit it yet. */
    private void sealSome() {
        for (int tries = 0; sealer.sealSome() == 0; tries++) {
            pause(tries);
        }
    }

    private static void pause(int tries) {
        assertThat(tries).as("nothing is sealed").isLessThan(500);
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private static long unsealed() {
        return number("SELECT (SELECT count(*) FROM audit_entry) - (SELECT count(*) FROM audit_seal)");
    }

    /** Looks at the whole chain, part by part; the last answer. */
    private static Response verified() {
        Response part = verify(0, null, 1000);
        while (part.<Boolean>path("intact") && !part.<Boolean>path("caughtUp")) {
            part = verify(part.path("position"), part.path("digest"), 1000);
        }
        return part;
    }

    private static Response verify(int after, String digest, int limit) {
        var request = as("auditor").queryParam("after", after).queryParam("limit", limit);
        Response answer =
                (digest == null ? request : request.queryParam("digest", digest)).get("/api/v1/audit/verification");
        answer.then().statusCode(200).header("Cache-Control", "no-store");
        return answer;
    }

    private long sealedEntry() {
        proofs.commit(() -> proofs.write(Registry.newCode(), 1));
        assertThat(sealAll()).isEqualTo(1);
        return number("SELECT entry FROM audit_seal ORDER BY position DESC LIMIT 1");
    }

    private static List<String> keysSealedAfter(Response before) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT e.key FROM audit_seal s JOIN audit_entry e ON e.id = s.entry"
                        + " WHERE s.position > " + before.<Integer>path("position") + " ORDER BY s.position")) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }

    private static long number(String sql) {
        try (Connection connection = TestDatabase.connect();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
