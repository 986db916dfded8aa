package org.gonghui.programme.person;

import java.util.UUID;

/**
 * The personal data of one record, as other features see it.
 *
 * @param person a token for the natural person, the same in every file; it says nothing of who that is
 */
public record PersonalFile(UUID id, UUID person, PersonView masked) {}
