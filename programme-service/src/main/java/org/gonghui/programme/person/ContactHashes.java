package org.gonghui.programme.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keyed hashes of phones and bank accounts, by which others with the same are found. */
@Singleton
class ContactHashes {

    private static final Logger LOG = Logger.getLogger(ContactHashes.class);
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final PersonalFileRepository files;
    private final Sealing sealing;
    private final PersonLookup lookup;

    ContactHashes(PersonalFileRepository files, Sealing sealing, PersonLookup lookup) {
        this.files = files;
        this.sealing = sealing;
        this.lookup = lookup;
    }

    Map<PersonalField, byte[]> of(PersonRequest said) {
        Map<PersonalField, String> values = Sealing.values(said);
        Map<PersonalField, byte[]> hashes = new EnumMap<>(PersonalField.class);
        for (PersonalField field : PersonalField.CONTACTS) {
            String value = values.get(field);
            if (value != null) {
                hashes.put(field, lookup.of(field, value));
            }
        }
        return hashes;
    }

    /** Keeps hashes of files that have none yet: a few in each transaction, and those that others hold the next time. */
    void catchUp() {
        UUID after = FIRST;
        while (!Thread.currentThread().isInterrupted() && files.hasUnhashedAfter(after)) {
            UUID from = after;
            List<SealedFile> some = QuarkusTransaction.requiringNew().call(() -> hashSome(from));
            after = some.isEmpty() ? LAST : some.get(some.size() - 1).id();
        }
    }

    private List<SealedFile> hashSome(UUID after) {
        List<SealedFile> unknown = files.lockUnhashedAfter(after, AT_ONCE);
        unknown.forEach(this::hash);
        return unknown;
    }

    /** One that cannot be opened does not keep the others from theirs. */
    private void hash(SealedFile file) {
        try {
            files.hash(file.id(), of(sealing.open(file.id(), file.fields())));
        } catch (IllegalStateException broken) {
            LOG.warnf("no hashes of personal file %s: %s", file.id(), broken.getMessage());
        }
    }
}
