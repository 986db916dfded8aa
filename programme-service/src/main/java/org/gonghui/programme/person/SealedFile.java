package org.gonghui.programme.person;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal file as it is stored.
 *
 * @param owner name of the resource that it belongs to
 * @param revision counts its changes
 * @param key number of the key that sealed the fields; null once erased
 * @param fields those that are given; none once erased
 * @param hashes keyed, of {@link PersonalField#CONTACTS}
 */
record SealedFile(
        UUID id,
        UUID person,
        String body,
        String owner,
        int revision,
        @Nullable Integer key,
        Map<PersonalField, byte[]> fields,
        Map<PersonalField, byte[]> hashes) {

    boolean erased() {
        return key == null;
    }

    /** The same after a change. */
    SealedFile changed(
            UUID newPerson, int newKey, Map<PersonalField, byte[]> newFields, Map<PersonalField, byte[]> newHashes) {
        return new SealedFile(id, newPerson, body, owner, revision + 1, newKey, newFields, newHashes);
    }

    SealedFile resealed(int newKey, Map<PersonalField, byte[]> newFields) {
        return new SealedFile(id, person, body, owner, revision, newKey, newFields, hashes);
    }

    SealedFile erase() {
        return new SealedFile(id, person, body, owner, revision + 1, null, Map.of(), Map.of());
    }
}
