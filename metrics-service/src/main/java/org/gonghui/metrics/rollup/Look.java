package org.gonghui.metrics.rollup;

import java.util.Map;
import java.util.Optional;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.registrycopy.RegistryTree.Life;
import org.jspecify.annotations.Nullable;

/**
 * What one state of the database says at some bodies.
 *
 * @param bodies by code, those that there are
 * @param hierarchyCursor up to where the registry's feed had been read; null: it never was, or no body was found
 */
record Look(Map<String, Seen> bodies, @Nullable String hierarchyCursor) {

    /**
     * A body.
     *
     * @param standings by code of the metric
     */
    record Seen(@Nullable String type, Life life, Map<String, Standing> standings) {

        /** Whether the body is in the tree of the metric. */
        boolean isIn(YearSheet sheet, MetricRules metric) {
            return life.touches(
                    sheet.lifeDays(metric).first(), sheet.lifeDays(metric).last());
        }
    }

    /**
     * What a body says of a metric.
     *
     * @param own of its own work
     * @param claim of its whole subtree
     * @param kept what its children contribute, if that is kept and counts
     */
    record Standing(Optional<Val> own, Optional<Val> claim, Optional<Subtotal> kept) {

        /**
         * What there is of the metric at the body, with what lies below it.
         *
         * @param due whether the body is due to report
         */
        Totals totals(boolean due, Subtotal below) {
            return Totals.of(due, own.map(Val::amount), claim.map(Val::amount), below);
        }
    }
}
