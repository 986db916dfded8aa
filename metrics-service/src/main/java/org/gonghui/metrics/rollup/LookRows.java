package org.gonghui.metrics.rollup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.rollup.Look.Seen;
import org.gonghui.metrics.rollup.Look.Standing;
import org.gonghui.registrycopy.RegistryTree.Life;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Look} of the rows of {@link SubtotalRepository}: one for each figure of a body and metric, or one. */
final class LookRows {

    private final YearSheet sheet;
    private final Map<String, MetricRules> rules;
    private final Map<String, Body> bodies = new HashMap<>();
    private @Nullable String cursor;

    LookRows(YearSheet sheet) {
        this.sheet = sheet;
        this.rules = sheet.metrics().stream().collect(Collectors.toMap(MetricRules::code, Function.identity()));
    }

    private record Body(@Nullable String type, Life life, Map<String, Said> said) {}

    private record Said(Optional<Subtotal> kept, List<LiveFigure> figures) {}

    /** Takes the row at hand; true where it has a figure. */
    boolean add(ResultSet row) throws SQLException {
        String text = row.getString("hierarchy_cursor");
        cursor = text == null || text.isEmpty() ? null : text;
        Body body = bodies.get(row.getString("node"));
        if (body == null) {
            body = new Body(row.getString("type"), life(row), new HashMap<>());
            bodies.put(row.getString("node"), body);
        }
        Said said = body.said.get(row.getString("metric"));
        if (said == null) {
            said = new Said(kept(row), new ArrayList<>(1));
            body.said.put(row.getString("metric"), said);
        }
        return row.getString("body") != null && said.figures.add(RollUpRepository.read(row));
    }

    Look look() {
        Map<String, Seen> seen = new HashMap<>();
        bodies.forEach((code, body) -> seen.put(code, new Seen(body.type, body.life, standings(body))));
        return new Look(seen, cursor);
    }

    private Map<String, Standing> standings(Body body) {
        Map<String, Standing> standings = new HashMap<>();
        body.said.forEach((metric, said) -> {
            Valuation valuation = new Valuation(rules.get(metric), sheet.span());
            standings.put(
                    metric,
                    new Standing(
                            val(valuation, said, Coverage.OWN), val(valuation, said, Coverage.SUBTREE), said.kept()));
        });
        return standings;
    }

    private static Optional<Val> val(Valuation valuation, Said said, Coverage coverage) {
        return valuation.of(said.figures().stream()
                .filter(figure -> figure.coverage() == coverage)
                .toList());
    }

    private static Life life(ResultSet row) throws SQLException {
        return new Life(row.getObject("founded_on", LocalDate.class), row.getObject("dissolved_on", LocalDate.class));
    }

    private static Optional<Subtotal> kept(ResultSet row) throws SQLException {
        if (row.getString("expected") == null) {
            return Optional.empty();
        }
        BigDecimal value = row.getBigDecimal("sub_value");
        Amount amount =
                value == null ? null : new Amount(value, row.getBigDecimal("lower"), row.getBigDecimal("upper"));
        return Optional.of(new Subtotal(Optional.ofNullable(amount), row.getInt("expected"), row.getInt("counted")));
    }
}
