package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The only way to personal data. A record that needs some opens a personal file and keeps its id, the token of the
 * person, and the masked view; all of it within the record's own transaction.
 */
@Singleton
@Transactional(TxType.MANDATORY)
public class People {

    static final String RESOURCE = "personal_file";

    private final PersonRepository persons;
    private final PersonalFileRepository files;
    private final Sealing sealing;
    private final PersonLookup lookup;
    private final ContactHashes hashes;
    private final Documents documents;
    private final Calendar calendar;

    People(
            PersonRepository persons,
            PersonalFileRepository files,
            Sealing sealing,
            PersonLookup lookup,
            ContactHashes hashes,
            Documents documents,
            Calendar calendar) {
        this.persons = persons;
        this.files = files;
        this.sealing = sealing;
        this.lookup = lookup;
        this.hashes = hashes;
        this.documents = documents;
        this.calendar = calendar;
    }

    /**
     * Keeps the personal data of a new record.
     *
     * @param owner name of the resource that the record is, such as {@code relief_application}
     * @param body that the record belongs to: whoever acts for it may ask for the data
     */
    public PersonalFile open(String owner, String body, PersonRequest request) {
        UUID id = Ids.next();
        UUID person = persons.findOrMake(lookup.of(request.identityNumber()));
        SealedFile file = new SealedFile(
                id, person, body, owner, 1, sealing.newestKey(), sealing.seal(id, request), hashes.of(request));
        files.add(file, now());
        return publish(file, request, Sealing.values(request).keySet());
    }

    /** The token of somebody who was recorded before. */
    public Optional<UUID> token(String identityNumber) {
        return persons.find(lookup.of(identityNumber));
    }

    /**
     * To be asked before files of many people are opened in one transaction, in whatever order: they are locked in that
     * of their tokens, so that it waits with nobody in a circle.
     */
    public void hold(Collection<UUID> people) {
        persons.hold(people);
    }

    /** Changes the data of a record; data that is the same already is not sealed anew. */
    public PersonalFile change(UUID file, PersonRequest request) {
        documents.lock(RESOURCE, file.toString());
        SealedFile present = stored(file);
        PersonRequest before = sealing.open(file, present.fields());
        Set<PersonalField> changed = difference(before, request);
        if (changed.isEmpty()) {
            return new PersonalFile(file, present.person(), masked(present));
        }
        UUID person = changed.contains(PersonalField.IDENTITY_NUMBER)
                ? persons.findOrMakeInsteadOf(present.person(), lookup.of(request.identityNumber()))
                : present.person();
        SealedFile after =
                present.changed(person, sealing.newestKey(), sealing.seal(file, request), hashes.of(request));
        files.change(after, now());
        if (!person.equals(present.person())) {
            persons.forgetWithoutFiles(present.person());
        }
        return publish(after, request, changed);
    }

    public PersonalFile find(UUID file) {
        SealedFile stored = find(List.of(file)).get(file);
        if (stored == null) {
            throw notFound(file);
        }
        return new PersonalFile(file, stored.person(), masked(stored));
    }

    /** The same for many; those that do not exist are left out. */
    public Map<UUID, PersonalFile> findAll(Collection<UUID> wanted) {
        return find(wanted).values().stream()
                .map(file -> new PersonalFile(file.id(), file.person(), masked(file)))
                .collect(Collectors.toMap(PersonalFile::id, Function.identity()));
    }

    /**
     * The data as it was said, for what never leaves the service: a merge patch, which changes what was said, or finding
     * out whether a request says the same again. What is shown to anybody is asked of {@link Unmasked}.
     */
    public PersonRequest said(UUID file) {
        return sealing.open(file, stored(file).fields());
    }

    /** Drops the data for good. The token of the person stays, and with it every count; who it was is forgotten. */
    void erase(UUID file, String reason) {
        documents.lock(RESOURCE, file.toString());
        SealedFile present = find(List.of(file)).get(file);
        if (present == null) {
            throw notFound(file);
        }
        if (present.erased()) {
            return;
        }
        SealedFile erased = present.erase();
        files.change(erased, now());
        persons.forgetWithoutFiles(present.person());
        documents.publish(RESOURCE, file.toString(), document(erased, masked(erased), Set.of(), reason));
    }

    private Map<UUID, SealedFile> find(Collection<UUID> wanted) {
        return files.find(wanted).stream().collect(Collectors.toMap(SealedFile::id, Function.identity()));
    }

    /** A file with data in it. */
    private SealedFile stored(UUID file) {
        SealedFile found = find(List.of(file)).get(file);
        if (found == null || found.erased()) {
            throw notFound(file);
        }
        return found;
    }

    private PersonView masked(SealedFile file) {
        return file.erased()
                ? PersonView.erased(file.id(), file.revision())
                : PersonView.of(file.id(), file.revision(), sealing.open(file.id(), file.fields()));
    }

    private PersonalFile publish(SealedFile file, PersonRequest said, Set<PersonalField> changed) {
        PersonView masked = PersonView.of(file.id(), file.revision(), said);
        documents.publish(RESOURCE, file.id().toString(), document(file, masked, changed, null));
        return new PersonalFile(file.id(), file.person(), masked);
    }

    private static PersonalFileDocument document(
            SealedFile file, PersonView masked, Set<PersonalField> changed, @Nullable String erasedFor) {
        return new PersonalFileDocument(
                file.id(), file.person(), file.owner(), file.body(), masked, List.copyOf(changed), erasedFor);
    }

    private static Set<PersonalField> difference(PersonRequest before, PersonRequest after) {
        Map<PersonalField, String> old = Sealing.values(before);
        Map<PersonalField, String> wanted = Sealing.values(after);
        Set<PersonalField> changed = EnumSet.allOf(PersonalField.class);
        changed.removeIf(field -> Objects.equals(old.get(field), wanted.get(field)));
        return changed;
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }

    static Problem notFound(UUID file) {
        return Problem.notFound(
                Text.of("没有个人资料 %s", "There is no personal file %s").with(file));
    }
}
