package org.gonghui.programme.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A file whose retention period is over, in the order in which they are erased. */
record OldFile(OffsetDateTime touchedAt, UUID id) {

    static final OldFile BEFORE_ALL = new OldFile(Instant.EPOCH.atOffset(ZoneOffset.UTC), new UUID(0, 0));
}
