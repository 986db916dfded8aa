package org.gonghui.metrics.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gonghui.kit.sync.FeedRow;
import org.gonghui.metrics.catalogue.CountedResource;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a record; null is what it does not say.
 *
 * @param ends first day on which it is no more
 */
record Counted(
        @Nullable String body,
        @Nullable String kind,
        @Nullable String level,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable BigDecimal sessions,
        @Nullable BigDecimal personTimes,
        @Nullable BigDecimal money,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit) {

    /** The row that {@link RecordRepository#take} writes. */
    @Nullable
    Object[] row(FeedRow record, long generation, CountedResource resource) {
        return record.row(
                generation,
                resource.code(),
                body,
                kind,
                level,
                begins,
                ends,
                sessions,
                personTimes,
                money,
                quantity,
                quantityUnit);
    }
}
