package org.gonghui.programme.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gonghui.programme.person.HashedPeople.Hashed;
import org.jspecify.annotations.Nullable;

/**
 * Writes the hashes by which people are found anew, under another key. A hash cannot be made of a hash, so it opens the
 * identity number of each person. Some people in a transaction; how far it has come stands in the same transaction, so it
 * goes on where it was broken off. Not while a service runs.
 */
final class LookupRotation {

    private static final String BEGIN = "UPDATE person_lookup SET key_check = ?, next_check = ?, done_until = ?";
    private static final String NOTE = "UPDATE person_lookup SET done_until = ?";
    private static final String END =
            "UPDATE person_lookup SET key_check = next_check, next_check = NULL, done_until = NULL WHERE next_check IS NOT NULL";

    private final Connection database;
    private final HashedPeople people;
    private final PersonLookup old;
    private final PersonLookup next;
    private final int atOnce;

    /** @param database a session of its own, in auto-commit mode */
    LookupRotation(Connection database, Sealing sealing, PersonLookup old, PersonLookup next, int atOnce) {
        this.database = database;
        this.people = new HashedPeople(database, sealing);
        this.old = old;
        this.next = next;
        this.atOnce = atOnce;
    }

    /**
     * Begins, or goes on; then looks at every hash once more. Where all is done already it only looks.
     *
     * @return how many people are found by the new key
     * @throws IllegalStateException where a service runs, a key is not the right one, or a person cannot be hashed anew;
     *     what was done until then stays, and it can be run again
     */
    long run() throws SQLException {
        begin();
        while (step()) {
            // Each step is a transaction of its own.
        }
        long found = verify();
        execute(END);
        return found;
    }

    /** Shuts services out and lays down where to go, if that was not done before. */
    void begin() throws SQLException {
        if (!LookupState.seize(database)) {
            throw new IllegalStateException("A service runs on this database, or another rotation: stop it first");
        }
        people.forgetWithoutFiles();
        LookupState state = LookupState.read(database);
        if (state.next() == null && LookupState.isOf(next, state.key())) {
            return;
        }
        if (state.key() != null && !LookupState.isOf(old, state.key())) {
            throw new IllegalStateException("The old key is not the one by which people are found now");
        }
        if (state.next() == null) {
            // Before anything is laid down: a first look whether the old key is the right one.
            people.after(HashedPeople.BEFORE_ALL, atOnce).forEach(one -> require(one, old, "old"));
            execute(BEGIN, LookupState.check(old), LookupState.check(next), HashedPeople.BEFORE_ALL);
        } else if (!LookupState.isOf(next, state.next())) {
            throw new IllegalStateException("A rotation to another key has not come to its end: go on with that key");
        }
    }

    /** Some people, in one transaction; false if all are done. */
    boolean step() throws SQLException {
        UUID last = LookupState.read(database).doneUntil();
        List<Hashed> some = last == null ? List.of() : people.after(last, atOnce);
        if (some.isEmpty()) {
            return false;
        }
        some.forEach(one -> require(one, old, "old"));
        database.setAutoCommit(false);
        try {
            people.write(some, next);
            execute(NOTE, some.get(some.size() - 1).id());
            database.commit();
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
        return true;
    }

    /** Looks whether everybody is found by the new key; how many they are. */
    private long verify() throws SQLException {
        long found = 0;
        List<Hashed> some = people.after(HashedPeople.BEFORE_ALL, atOnce);
        while (!some.isEmpty()) {
            some.forEach(one -> require(one, next, "new"));
            found += some.size();
            some = people.after(some.get(some.size() - 1).id(), atOnce);
        }
        long hashes = people.count();
        if (found != hashes) {
            throw new IllegalStateException("%d people were found, but there are %d hashes".formatted(found, hashes));
        }
        return found;
    }

    private static void require(Hashed one, PersonLookup key, String name) {
        if (!one.isFoundBy(key)) {
            throw new IllegalStateException(
                    "The hash of person %s was not made with the %s key of the identity number in the file"
                            .formatted(one.id(), name));
        }
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
