package org.gonghui.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.rollup.RollUps;
import org.gonghui.metrics.shared.Hindsight;
import org.jspecify.annotations.Nullable;

/** Makes reports, each from one state of the database. It may have to wait for a writer before it looks. */
@ApplicationScoped
public class Reports {

    private final RollUps rollUps;
    private final MetricService metrics;
    private final ReportRepository records;
    private final Hindsight hindsight;
    private final Calendar calendar;

    Reports(RollUps rollUps, MetricService metrics, ReportRepository records, Hindsight hindsight, Calendar calendar) {
        this.rollUps = rollUps;
        this.metrics = metrics;
        this.records = records;
        this.hindsight = hindsight;
        this.calendar = calendar;
    }

    /**
     * Makes one report.
     *
     * @param sources whether its readings tell where their figures are read
     */
    public <T> T make(AsKnown asked, boolean sources, Function<ReportWork, T> work) {
        @Nullable Instant instant = asked.asKnownAt == null ? null : hindsight.at(asked.asKnownAt);
        return rollUps.inOneState(state -> work.apply(
                new ReportWork(state, metrics, records, sources, asked.hierarchyAsOf, instant, calendar.now())));
    }
}
