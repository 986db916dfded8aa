package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.gonghui.postgres.Database;
import org.gonghui.postgres.DatabaseSpec;
import org.gonghui.postgres.Durability;
import org.gonghui.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hashes by which people are found are written anew on a real PostgreSQL, on which no service runs. */
class LookupRotationTest {

    private static final int PEOPLE = 25;
    private static final int AT_ONCE = 10;

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static Database place;

    private final PersonLookup old = new HmacLookup(PersonalDataKeys.newLookupKey());
    private final PersonLookup next = new HmacLookup(PersonalDataKeys.newLookupKey());
    private final Sealing sealing = new Sealing(new TinkCipher(PersonalDataKeys.newKeyset()));

    private Connection database;
    private LookupFixture people;

    @BeforeAll
    static void startServer() {
        server = PostgresServer.start(folder.resolve("server"), 0, Durability.TEST);
        place = server.createDatabase(new DatabaseSpec("lookup", "of-a-test", "of-a-test"));
        Flyway.configure()
                .dataSource(place.jdbcUrl(), place.owner(), place.ownerPassword())
                .locations("db/kit", "db/registry-copy", "db/migration")
                .placeholders(Map.of("runtime_role", place.user()))
                .load()
                .migrate();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void open() throws SQLException {
        database = connect();
        people = new LookupFixture(database, sealing, old);
        people.add(PEOPLE);
    }

    @AfterEach
    void empty() throws SQLException {
        database.close();
        try (Connection superuser = server.connect("lookup");
                var statement = superuser.createStatement()) {
            statement.execute("TRUNCATE person, personal_file CASCADE");
            statement.execute("UPDATE person_lookup SET key_check = NULL, next_check = NULL, done_until = NULL");
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(place.jdbcUrl(), place.user(), place.password());
    }

    @Test
    void everybody_is_found_by_the_new_key_and_nobody_by_the_old_one() throws SQLException {
        people.forgetOne();
        assertThat(rotation(old, next).run()).isEqualTo(PEOPLE - 1);
        assertThat(people.foundBy(next)).isEqualTo(PEOPLE - 1);
        assertThat(people.foundBy(old)).isZero();
        assertThat(people.contactsHashed()).isZero();
        assertThat(LookupState.isOf(next, LookupState.read(database).key())).isTrue();
    }

    @Test
    void broken_off_in_the_middle_it_goes_on_where_it_was() throws SQLException {
        try (Connection dying = connect()) {
            LookupRotation first = new LookupRotation(dying, sealing, old, next, AT_ONCE);
            first.begin();
            first.step();
        }
        assertThat(people.foundBy(next)).isEqualTo(AT_ONCE);
        assertThat(people.contactsHashed()).isEqualTo(2 * (PEOPLE - AT_ONCE));
        UUID done = LookupState.read(database).doneUntil();
        assertThat(done).isEqualTo(people.ids().get(AT_ONCE - 1));
        AtomicInteger hashed = new AtomicInteger();
        PersonLookup counted = number -> {
            hashed.incrementAndGet();
            return next.of(number);
        };
        assertThat(rotation(old, counted).run()).isEqualTo(PEOPLE);
        // Which key it is; those who were left; and everybody once more in the end.
        assertThat(hashed.get()).isEqualTo(1 + (PEOPLE - AT_ONCE) + PEOPLE);
        assertThat(people.foundBy(next)).isEqualTo(PEOPLE);
    }

    @Test
    void a_failure_in_a_transaction_leaves_none_of_its_people_half_done() throws SQLException {
        AtomicInteger left = new AtomicInteger(1 + AT_ONCE + 5);
        PersonLookup failing = number -> {
            if (left.decrementAndGet() < 0) {
                throw new IllegalStateException("the machine went down");
            }
            return next.of(number);
        };
        assertThatThrownBy(() -> rotation(old, failing).run()).hasMessage("the machine went down");
        assertThat(people.foundBy(next)).isEqualTo(AT_ONCE);
        assertThat(people.foundBy(old)).isEqualTo(PEOPLE - AT_ONCE);
        assertThat(rotation(old, next).run()).isEqualTo(PEOPLE);
    }

    @Test
    void once_it_is_done_it_only_looks_again() throws SQLException {
        rotation(old, next).run();
        assertThat(rotation(old, next).run()).isEqualTo(PEOPLE);
    }

    @Test
    void while_a_service_runs_it_refuses_and_while_it_runs_no_service_starts() throws SQLException {
        try (Connection service = connect()) {
            LookupGuard.admit(service, sealing, old, true);
            assertThatThrownBy(() -> rotation(old, next).run()).hasMessageContaining("A service runs");
        }
        assertThat(people.foundBy(old)).isEqualTo(PEOPLE);
        rotation(old, next).begin();
        assertNotAdmitted(old, "being written anew");
    }

    @Test
    void a_service_starts_neither_in_the_middle_nor_with_the_old_key_afterwards() throws SQLException {
        try (Connection dying = connect()) {
            new LookupRotation(dying, sealing, old, next, AT_ONCE).begin();
        }
        assertNotAdmitted(old, "not all written anew");
        assertNotAdmitted(next, "not all written anew");
        try (Connection tool = connect()) {
            new LookupRotation(tool, sealing, old, next, AT_ONCE).run();
        }
        assertNotAdmitted(old, "another key");
        LookupGuard.admit(database, sealing, next, true);
    }

    @Test
    void wrong_keys_are_refused_and_nothing_is_written() throws SQLException {
        PersonLookup other = new HmacLookup(PersonalDataKeys.newLookupKey());
        assertThatThrownBy(() -> rotation(other, next).run()).hasMessageContaining("with the old key");
        rotation(old, next).begin();
        assertThatThrownBy(() -> rotation(other, next).run()).hasMessageContaining("old key is not the one");
        assertThatThrownBy(() -> rotation(old, other).run()).hasMessageContaining("has not come to its end");
        assertThat(people.foundBy(old)).isEqualTo(PEOPLE);
    }

    @Test
    void a_hash_that_does_not_belong_to_its_file_stops_it_by_name() throws SQLException {
        UUID somebody = people.ids().get(AT_ONCE + 3);
        people.setHash(somebody, new byte[32]);
        assertThatThrownBy(() -> rotation(old, next).run()).hasMessageContaining("person " + somebody);
        assertThat(people.foundBy(next)).isEqualTo(AT_ONCE);
        people.setHash(somebody, old.of(people.numberOf(somebody)));
        assertThat(rotation(old, next).run()).isEqualTo(PEOPLE);
    }

    @Test
    void a_hash_whose_files_are_all_gone_is_dropped_even_in_the_middle() throws SQLException {
        people.eraseFiles(people.ids().get(0));
        rotation(old, next).begin();
        people.eraseFiles(people.ids().get(PEOPLE - 1));
        assertThat(rotation(old, next).run()).isEqualTo(PEOPLE - 2);
        assertThat(people.foundBy(old)).isZero();
        people.eraseFiles(people.ids().get(1));
        assertThat(rotation(old, next).run()).as("and when all is done").isEqualTo(PEOPLE - 3);
    }

    @Test
    void the_first_service_to_say_its_key_must_find_by_it_whoever_is_there() throws SQLException {
        assertNotAdmitted(next, "another key");
        assertThat(LookupState.read(database).key()).isNull();
        people.eraseFiles(people.ids().get(0));
        LookupGuard.admit(database, sealing, old, true);
        assertNotAdmitted(next, "another key");
    }

    @Test
    void of_two_that_start_first_with_different_keys_only_one_is_admitted() throws SQLException {
        people.removeAll();
        PersonLookup overtaken = number -> {
            admitElsewhere(old);
            return next.of(number);
        };
        assertNotAdmitted(overtaken, "another key");
        LookupGuard.admit(database, sealing, old, true);
    }

    @Test
    void nobody_can_be_there_twice_before_in_the_middle_or_after() throws SQLException {
        people.assertNobodyTwice(old);
        rotation(old, next).begin();
        rotation(old, next).step();
        people.assertNobodyTwice(old, next);
        rotation(old, next).run();
        people.assertNobodyTwice(next);
    }

    @Test
    void an_operator_does_it_with_files_and_the_environment_of_the_service(@TempDir Path keys)
            throws IOException, GeneralSecurityException, SQLException {
        Path keyset = keys.resolve("keyset.json");
        Path lookup = keys.resolve("lookup-key");
        Path newLookup = keys.resolve("new-lookup-key");
        KeysetTool.run("create", keyset, "");
        KeysetTool.run("create-lookup", lookup, "");
        KeysetTool.run("create-lookup", newLookup, "");
        empty();
        database = connect();
        LookupFixture own = LookupFixture.of(database, keyset, lookup);
        own.add(3);
        String[] arguments = {"rotate", keyset.toString(), lookup.toString(), newLookup.toString()};
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", place.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", place.user(),
                "QUARKUS_DATASOURCE_PASSWORD", place.password());
        assertThat(LookupKeyTool.run(arguments, environment)).startsWith("3 people are found by the new key");
        assertThat(own.foundBy(LookupFixture.lookup(newLookup))).isEqualTo(3);
        assertThatThrownBy(() -> LookupKeyTool.run(arguments, Map.of()))
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL is not set");
        assertThatThrownBy(() -> LookupKeyTool.run(new String[] {"rotate"}, environment))
                .hasMessageContaining("Usage");
    }

    private LookupRotation rotation(PersonLookup from, PersonLookup to) {
        return new LookupRotation(database, sealing, from, to, AT_ONCE);
    }

    private void admitElsewhere(PersonLookup key) {
        try (Connection service = connect()) {
            LookupGuard.admit(service, sealing, key, true);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private void assertNotAdmitted(PersonLookup key, String message) throws SQLException {
        try (Connection service = connect()) {
            assertThatThrownBy(() -> LookupGuard.admit(service, sealing, key, true))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(message);
        }
    }
}
