package org.gonghui.metrics.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.gonghui.metrics.catalogue.CountedResource;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.derive.Tally.Part;
import org.gonghui.metrics.shared.DaySpan;

/** One question to {@link Subtrees} for their records, for all metrics that are counted from them on the same days. */
record TallyQuery(String text, List<Object> values) {

    private static final String OF_BODIES =
            """
            SELECT node.root, r.kind, r.level, r.quantity_unit, count(*) AS records,
                   count(r.sessions) AS sessions_told, sum(r.sessions) AS sessions,
                   count(r.person_times) AS person_times_told, sum(r.person_times) AS person_times,
                   count(r.money) AS money_told, sum(r.money) AS money,
                   count(r.quantity) AS quantity_told, sum(r.quantity) AS quantity
            FROM node
            JOIN counted_record r ON r.body = node.code
            WHERE r.resource = ? AND NOT r.deleted""";
    private static final String DONE = " AND r.begins BETWEEN ? AND ?";
    private static final String STANDING =
            " AND (r.begins IS NULL OR r.begins <= ?) AND (r.ends IS NULL OR r.ends > ?)";
    private static final String OF_KIND = " AND r.kind = ANY (?)";
    private static final String OF_LEVEL = " AND r.level = ANY (?)";
    private static final String ALIKE = " GROUP BY node.root, r.kind, r.level, r.quantity_unit";

    /**
     * What is built or done on the days.
     *
     * @param rules of one resource
     */
    static TallyQuery done(Collection<DerivedFrom> rules, DaySpan days) {
        return of(DONE, rules, days.first(), days.last());
    }

    /** What stands on the day: there by then, or not known since when, and not gone. */
    static TallyQuery standing(Collection<DerivedFrom> rules, LocalDate day) {
        return of(STANDING, rules, day, day);
    }

    private static TallyQuery of(String when, Collection<DerivedFrom> rules, Object... days) {
        CountedResource resource = rules.iterator().next().resource();
        List<Object> values = new ArrayList<>();
        values.add(resource.code());
        values.addAll(Arrays.asList(days));
        String narrowed = narrowed(OF_KIND, rules, DerivedFrom::kinds, values)
                + narrowed(OF_LEVEL, rules, DerivedFrom::levels, values);
        return new TallyQuery(OF_BODIES + when + narrowed + ALIKE, values);
    }

    /** Nothing is left out that one of the rules counts: no code means all. */
    private static String narrowed(
            String condition,
            Collection<DerivedFrom> rules,
            Function<DerivedFrom, List<String>> codes,
            List<Object> values) {
        if (rules.stream().map(codes).anyMatch(List::isEmpty)) {
            return "";
        }
        values.add(rules.stream().map(codes).flatMap(List::stream).distinct().toArray(String[]::new));
        return condition;
    }

    static Tally read(ResultSet row) throws SQLException {
        return new Tally(
                row.getString("root"),
                row.getString("kind"),
                row.getString("level"),
                row.getString("quantity_unit"),
                row.getLong("records"),
                part(row, "sessions"),
                part(row, "person_times"),
                part(row, "money"),
                part(row, "quantity"));
    }

    private static Part part(ResultSet row, String column) throws SQLException {
        return new Part(row.getLong(column + "_told"), row.getBigDecimal(column));
    }
}
