package org.gonghui.programme.person;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of a personal file: masked, with the names of the fields that the last change changed,
 * because the mask may hide it, and with the reason for which it was erased.
 */
record PersonalFileDocument(
        UUID id,
        UUID person,
        String owner,
        String body,
        PersonView masked,
        Collection<PersonalField> changed,
        @Nullable String erasedFor) {}
