package org.gonghui.metrics.figure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.metrics.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** The columns of a new figure and what stands in them, however it is written. */
final class FigureColumns {

    static final List<String> NAMES = List.of(
            "id",
            "ends_in",
            "body",
            "metric",
            "period_kind",
            "period_from",
            "period_to",
            "first_day",
            "last_day",
            "breakdown",
            "coverage",
            "basis",
            "value",
            "qualifier",
            "source_document",
            "source_lines",
            "restates",
            "state",
            "note",
            "external_system",
            "external_key",
            "recorded_at");

    private FigureColumns() {}

    static List<@Nullable Object> values(UUID id, FigureRequest figure, Instant at) {
        Period period = figure.period();
        Citation source = figure.source();
        ExternalId external = figure.externalId();
        Optional<DaySpan> days = period.days();
        return Arrays.asList(
                id,
                period.endsIn(),
                figure.body(),
                figure.metric(),
                period.kind().name(),
                period.from(),
                period.to(),
                days.map(DaySpan::first)
                        .or(() -> period.start().map(PartialDate::firstDay))
                        .orElse(null),
                days.map(DaySpan::last).orElse(null),
                Breakdowns.write(figure.parts()),
                figure.coverage().name(),
                figure.basis().name(),
                figure.value(),
                figure.qualifier().name(),
                source == null ? null : source.document(),
                source == null ? null : source.lines(),
                figure.restates(),
                figure.state().name(),
                figure.note(),
                external == null ? null : external.system(),
                external == null ? null : external.key(),
                at.atOffset(ZoneOffset.UTC));
    }

    /** In which year each is kept, as an array for a question. */
    static String[] years(Collection<FigureRequest> figures) {
        return figures.stream()
                .map(figure -> Integer.toString(figure.period().endsIn()))
                .toArray(String[]::new);
    }
}
