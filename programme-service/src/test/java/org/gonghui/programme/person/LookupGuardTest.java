package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** As long as the service runs, nobody writes the hashes of its people anew. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LookupGuardTest {

    @Inject
    LookupGuard guard;

    @Inject
    Sealing sealing;

    @Inject
    BeanManager beans;

    @Inject
    PersonLookup lookup;

    @Test
    void the_tool_refuses_while_the_service_runs() throws SQLException {
        assertRefused();
    }

    @Test
    void a_lock_that_was_lost_with_its_connection_is_taken_again() throws SQLException {
        try (Connection superuser = TestDatabase.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_locks
                    WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted AND pid <> pg_backend_pid()
                      AND (classid::bigint << 32 | objid::bigint) = hashtextextended('gonghui person lookup', 0)
                    """);
        }
        guard.hold();
        assertRefused();
    }

    @Test
    void it_looks_before_anything_of_the_service_begins_to_work() {
        List<ObserverMethod<? super StartupEvent>> ours = beans.resolveObserverMethods(new StartupEvent()).stream()
                .filter(observer -> observer.getBeanClass().getName().startsWith("org.gonghui."))
                .toList();
        int first = ours.stream().mapToInt(ObserverMethod::getPriority).min().orElseThrow();
        assertThat(ours.stream()
                        .filter(observer -> observer.getPriority() == first)
                        .<Class<?>>map(ObserverMethod::getBeanClass))
                .containsExactly(LookupGuard.class);
    }

    private void assertRefused() throws SQLException {
        try (Connection database = TestDatabase.connect()) {
            assertThatThrownBy(() -> new LookupRotation(database, sealing, lookup, lookup, 10).run())
                    .hasMessageContaining("A service runs on this database");
        }
    }
}
