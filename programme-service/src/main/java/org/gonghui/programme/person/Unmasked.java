package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.audit.AuditTrail;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.registrycopy.RegistryTree;

/** Personal data in plain: for whoever may read it, in the caller's subtrees, for a stated purpose. */
@Singleton
public class Unmasked {

    private final PersonalFileRepository files;
    private final Sealing sealing;
    private final AuditTrail audit;
    private final RegistryTree tree;
    private final Caller caller;

    Unmasked(PersonalFileRepository files, Sealing sealing, AuditTrail audit, RegistryTree tree, Caller caller) {
        this.files = files;
        this.sealing = sealing;
        this.audit = audit;
        this.tree = tree;
        this.caller = caller;
    }

    /**
     * What is known of these people. Each file that is read has an entry in the audit trail, in the same transaction.
     *
     * @param purpose what it is needed for, as the audit trail will say
     * @throws Problem {@code forbidden} without the role {@code pii-reader}; {@code not-found} where there is no such
     *     file, it was erased, or the caller may not know of it
     */
    @Transactional
    public Map<UUID, ClearPerson> read(Collection<UUID> wanted, String purpose) {
        if (!caller.is(Roles.PII_READER)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        Map<UUID, SealedFile> found =
                files.find(wanted).stream().collect(Collectors.toMap(SealedFile::id, Function.identity()));
        Set<String> within = within(found.values());
        for (UUID one : wanted) {
            SealedFile file = found.get(one);
            if (file == null || file.erased() || !within.contains(file.body())) {
                throw People.notFound(one);
            }
        }
        audit.recordReads(
                People.RESOURCE,
                List.copyOf(found.keySet()).stream().map(UUID::toString).toList(),
                purpose);
        return found.values().stream()
                .map(file -> ClearPerson.of(file.id(), sealing.open(file.id(), file.fields())))
                .collect(Collectors.toMap(ClearPerson::file, Function.identity()));
    }

    private Set<String> within(Collection<SealedFile> found) {
        Set<String> bodies = found.stream().map(SealedFile::body).collect(Collectors.toSet());
        return caller.is(Roles.ADMIN) ? bodies : tree.allWithin(bodies, caller.bodies());
    }
}
