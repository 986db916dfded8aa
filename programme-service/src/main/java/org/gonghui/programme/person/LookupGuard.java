package org.gonghui.programme.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.gonghui.kit.time.Rounds;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that people are found by the key that their hashes were made with. With another key everybody would be
 * somebody new, and be paid twice: a service that has one does not start. While it runs it holds a lock that keeps
 * {@link LookupKeyTool} from writing hashes anew behind its back.
 */
@Singleton
public class LookupGuard {

    private static final Logger LOG = Logger.getLogger(LookupGuard.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int SECONDS_TO_ANSWER = 5;

    private final AgroalDataSource database;
    private final Sealing sealing;
    private final PersonLookup lookup;
    private final boolean lasts;
    private final Rounds rounds = new Rounds("person-lookup-guard", PAUSE, this::hold);

    private @Nullable Connection session;

    LookupGuard(AgroalDataSource database, Sealing sealing, PersonLookup lookup, PersonalDataKeys keys) {
        this.database = database;
        this.sealing = sealing;
        this.lookup = lookup;
        this.lasts = keys.lookupKeyLasts();
    }

    /** Before all others: some of them begin to write at once, and must not write anybody's hash under a wrong key. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        enter();
        rounds.start();
    }

    synchronized void stop(@Observes ShutdownEvent event) throws SQLException {
        rounds.stop();
        leave();
    }

    /**
     * Takes the lock, and tells the database of the key if nobody has.
     *
     * @throws ConfigurationException where hashes are being written anew, or were made with another key
     */
    private synchronized void enter() throws SQLException {
        Connection entering = database.getConnection();
        try {
            admit(entering, sealing, lookup, lasts);
            session = entering;
        } finally {
            if (session != entering) {
                entering.close();
            }
        }
    }

    /**
     * Lets a session find people as long as it lasts.
     *
     * @param lasts whether the key is there after a restart; else the database is not told of it
     */
    static void admit(Connection entering, Sealing sealing, PersonLookup lookup, boolean lasts) throws SQLException {
        if (!LookupState.share(entering)) {
            throw new ConfigurationException(
                    "The hashes by which people are found are being written anew: start the service when that is done");
        }
        LookupState known = LookupState.read(entering);
        if (known.next() != null) {
            throw new ConfigurationException(
                    "The hashes by which people are found were not all written anew: let the rotation of the lookup key come to its end (docs/personal-data.md)");
        }
        if (lasts && known.key() == null) {
            requireKeyOfSomebody(entering, sealing, lookup);
            tell(entering, lookup);
        }
        // Read once more: another instance with another key may have told the database a moment earlier.
        require(!lasts || LookupState.isOf(lookup, LookupState.read(entering).key()));
    }

    /** Nobody has said by which key people are found, but who is there already was found by one. */
    private static void requireKeyOfSomebody(Connection entering, Sealing sealing, PersonLookup lookup)
            throws SQLException {
        require(new HashedPeople(entering, sealing)
                .after(HashedPeople.BEFORE_ALL, 1).stream().allMatch(one -> one.isFoundBy(lookup)));
    }

    private static void require(boolean rightKey) {
        if (!rightKey) {
            throw new ConfigurationException(PersonalDataKeys.LOOKUP_KEY
                    + " names another key than the one by which the people in this database are found");
        }
    }

    private static void tell(Connection entering, PersonLookup lookup) throws SQLException {
        try (PreparedStatement update =
                entering.prepareStatement("UPDATE person_lookup SET key_check = ? WHERE key_check IS NULL")) {
            update.setBytes(1, LookupState.check(lookup));
            update.executeUpdate();
        }
    }

    /** Takes the lock anew where the connection was lost; where somebody used the gap, the service must not go on. */
    void hold() {
        try {
            if (!isHeld()) {
                leave();
                enter();
            }
        } catch (ConfigurationException overtaken) {
            LOG.fatal("The service stops", overtaken);
            Quarkus.asyncExit(1);
        } catch (SQLException trouble) {
            LOG.warnf("The database does not answer: %s", trouble.getMessage());
        }
    }

    private synchronized boolean isHeld() throws SQLException {
        return session != null && session.isValid(SECONDS_TO_ANSWER);
    }

    private synchronized void leave() throws SQLException {
        Connection leaving = session;
        session = null;
        if (leaving != null) {
            leaving.close();
        }
    }
}
