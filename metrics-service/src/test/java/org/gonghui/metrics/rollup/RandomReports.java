package org.gonghui.metrics.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.figure.Qualifier;

/** Random figures of bodies B0, B1, … for the years 2020 to 2024. */
final class RandomReports {

    private static final int LONGEST_REPORT = 5;

    private RandomReports() {}

    /** Reports of bodies, each for one period or for all parts of a longer one, of which some may be lost. */
    static Arbitrary<List<LiveFigure>> of(int bodies) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, bodies - 1),
                        Arbitraries.of(Coverage.class),
                        periods(),
                        figure("B0", Coverage.OWN).list().ofSize(LONGEST_REPORT))
                .as(RandomReports::report)
                .list()
                .ofMaxSize(20)
                .map(reports -> reports.stream().flatMap(List::stream).toList());
    }

    private static List<LiveFigure> report(int body, Coverage coverage, List<Period> periods, List<LiveFigure> models) {
        List<LiveFigure> report = new ArrayList<>();
        for (int at = 0; at < periods.size(); at++) {
            LiveFigure model = models.get(at);
            report.add(new LiveFigure(
                    model.id(),
                    "B" + body,
                    coverage,
                    periods.get(at),
                    model.breakdown(),
                    model.value(),
                    model.qualifier(),
                    model.restating(),
                    model.preferred(),
                    model.recordedAt()));
        }
        return report;
    }

    private static Arbitrary<LiveFigure> figure(String body, Coverage coverage) {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(19, ""), Tuple.of(1, "participants:workers")),
                        Arbitraries.integers().between(-3, 50),
                        Arbitraries.of(Qualifier.class),
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.integers().between(0, 3))
                .as((breakdown, value, qualifier, restating, at) -> new LiveFigure(
                        UUID.randomUUID(),
                        body,
                        coverage,
                        new Period(PeriodKind.UNSPECIFIED, null, null),
                        breakdown,
                        BigDecimal.valueOf(value),
                        qualifier,
                        restating == 0,
                        restating == 1,
                        Instant.ofEpochSecond(at)));
    }

    private static Arbitrary<List<Period>> periods() {
        String quarter = "month 2023-10 2023-10;month 2023-11 2023-11;month 2023-12 2023-12";
        return Arbitraries.of(
                        "half 2023-01 2023-06;quarter 2023-07 2023-09;" + quarter,
                        "half 2023-01 2023-06;half 2023-07 2023-12;year 2024 2024",
                        "year 2020 2020;year 2021 2021;year 2022 2022;year 2023 2023;year 2024 2024",
                        quarter,
                        "year 2023 2023",
                        "year 2024 2024",
                        "quarter 2023-07 2023-09",
                        "half 2023-07 2023-12",
                        "five_year 2020 2024",
                        "five_year - -",
                        "cumulative 2023 2023",
                        "cumulative - 2023;unspecified - -",
                        "cumulative 2023-01-01 2023-12-31",
                        "day 2023-12-31 2023-12-31",
                        "day 2023-01-01 2024-12-31",
                        "as_of - 2023;as_of - 2023-12",
                        "as_of - 2023-12;as_of - 2023-12-31",
                        "as_of - 2024-03-15;as_of - -")
                .map(RandomReports::parse);
    }

    private static List<Period> parse(String periods) {
        return Stream.of(periods.split(";"))
                .map(text -> text.split(" "))
                .map(parts -> new Period(kind(parts[0]), end(parts[1]), end(parts[2])))
                .toList();
    }

    private static PeriodKind kind(String code) {
        return PeriodKind.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    private static String end(String text) {
        return text.equals("-") ? null : text;
    }
}
