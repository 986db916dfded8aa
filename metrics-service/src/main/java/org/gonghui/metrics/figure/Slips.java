package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;

/** Finds figures that stand oddly beside what the same body said for the same part of the year before. */
@Singleton
class Slips {

    private static final String BEFORE =
            """
            SELECT asked.id, before.value
            FROM unnest(?::uuid[], ?, ?, ?, ?, ?, ?, ?)
                AS asked (id, metric, body, period_kind, period_from, period_to, breakdown, coverage)
            CROSS JOIN LATERAL (
                SELECT f.value FROM figure f
                WHERE f.ends_in = left(asked.period_to, 4)::int AND f.metric = asked.metric AND f.body = asked.body AND f.period_kind = asked.period_kind
                  AND f.period_from = asked.period_from AND f.period_to = asked.period_to
                  AND f.breakdown = asked.breakdown AND f.coverage = asked.coverage
                  AND f.basis = 'REPORTED' AND f.state = 'PUBLISHED' AND f.restates IS NULL
                ORDER BY f.preferred DESC, f.recorded_at, f.id LIMIT 1) AS before
            """;

    private static final Text LAST_YEAR = Text.of("上年同期", "The same part of last year");

    private final Sql sql;
    private final DeviationSettings settings;

    Slips(Sql sql, DeviationSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** What is odd about each of these; those about which nothing is are left out. */
    Map<UUID, List<Fault>> among(Map<UUID, FigureRequest> figures, Map<String, MetricRules> metrics) {
        List<Map.Entry<UUID, FigureRequest>> asked = figures.entrySet().stream()
                .filter(figure -> figure.getValue().period().yearBefore().isPresent())
                .toList();
        Map<UUID, List<Fault>> found = new HashMap<>();
        lastYears(asked).forEach((id, before) -> {
            FigureRequest figure = figures.get(id);
            Deviation.between(figure.value(), before, metrics.get(figure.metric()), settings)
                    .ifPresent(deviation -> found.put(id, List.of(warning(deviation, before))));
        });
        return found;
    }

    private Map<UUID, BigDecimal> lastYears(List<Map.Entry<UUID, FigureRequest>> figures) {
        Map<UUID, BigDecimal> before = new HashMap<>();
        if (figures.isEmpty()) {
            return before;
        }
        List<String[]> rows = new ArrayList<>(figures.size());
        figures.forEach(figure -> rows.add(question(figure.getKey(), figure.getValue())));
        Object[] columns = new Object[rows.get(0).length];
        for (int at = 0; at < columns.length; at++) {
            int column = at;
            columns[at] = rows.stream().map(row -> row[column]).toArray(String[]::new);
        }
        sql.list(BEFORE, row -> before.put(row.getObject("id", UUID.class), row.getBigDecimal("value")), columns);
        return before;
    }

    private static String[] question(UUID id, FigureRequest figure) {
        Period before = figure.period().yearBefore().orElseThrow();
        return new String[] {
            id.toString(),
            figure.metric(),
            figure.body(),
            before.kind().name(),
            before.from(),
            before.to(),
            Breakdowns.write(figure.parts()),
            figure.coverage().name()
        };
    }

    private static Fault warning(Deviation deviation, BigDecimal before) {
        return new Fault(
                "/value", deviation.isMagnitude() ? "magnitude" : "jump", deviation.against(LAST_YEAR, before));
    }
}
