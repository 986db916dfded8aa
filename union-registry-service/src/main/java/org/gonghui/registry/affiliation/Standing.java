package org.gonghui.registry.affiliation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An affiliation with the life of the body that stands under the other.
 *
 * @param validFrom null: not known since when
 * @param validTo first day on which it holds no more; null: open
 * @param foundedOn of the body; null: not known
 * @param dissolvedOn of the body; null: it lives
 */
public record Standing(
        UUID id,
        String body,
        String superior,
        AffiliationKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn) {

    public boolean isPrimary() {
        return kind == AffiliationKind.PRIMARY;
    }

    /** Whether the body stands directly under this one in the tree, and lives on that day. */
    public boolean isLivingChildOf(String other, LocalDate day) {
        return isPrimary() && superior.equals(other) && (dissolvedOn == null || dissolvedOn.isAfter(day));
    }

    /** Whether it may end on that day: it began before, and nobody has recorded another end. */
    public boolean mayEndOn(LocalDate day) {
        return validTo == null && (validFrom == null || validFrom.isBefore(day));
    }

    /** Whether the body that stands under the other was there on that day. */
    public boolean isFoundedBy(LocalDate day) {
        return foundedOn == null || !foundedOn.isAfter(day);
    }
}
