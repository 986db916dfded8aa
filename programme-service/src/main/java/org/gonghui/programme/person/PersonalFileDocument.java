package org.gonghui.programme.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.UUID;

/**
 * What the audit trail keeps of a personal file: masked, with the names of the fields that the last change changed,
 * because the mask may hide it.
 */
record PersonalFileDocument(
        UUID person, String owner, String body, @JsonUnwrapped PersonView masked, Collection<PersonalField> changed) {}
