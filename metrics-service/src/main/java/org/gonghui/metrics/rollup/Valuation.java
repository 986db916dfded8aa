package org.gonghui.metrics.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.metrics.shared.PartialDate;

/** Finds what figures of one body, coverage and breakdown say for a period, by the time rule of their metric. */
final class Valuation {

    /** The latest state; of two on one day the one dated more precisely. */
    private static final Comparator<LiveFigure> LATEST_FIRST = Comparator.comparing(Valuation::countedDay)
            .thenComparing(figure -> end(figure).precision())
            .reversed()
            .thenComparing(LiveFigure.PREFERRED_FIRST);

    private final DaySpan asked;
    private final TimeRule rule;
    private final boolean nonNegative;

    Valuation(MetricRules metric, DaySpan asked) {
        this.asked = asked;
        this.rule = metric.timeRule();
        this.nonNegative = metric.nonNegative();
    }

    /** Missing where the figures do not say it, or only of a part of the period. */
    Optional<Val> of(Collection<LiveFigure> figures) {
        List<LiveFigure> entering = figures.stream().filter(this::canEnter).toList();
        if (entering.isEmpty()) {
            return Optional.empty();
        }
        return switch (rule) {
            case SUM -> sum(asked, firstByDays(entering));
            case LAST -> entering.stream().min(LATEST_FIRST).map(this::val);
            case NONE -> entering.stream().min(LiveFigure.PREFERRED_FIRST).map(this::val);
        };
    }

    /** Whether the period of a figure is of use for the period asked for. */
    boolean canEnter(LiveFigure figure) {
        return switch (rule) {
            case SUM -> isAsked(figure) || isPart(figure);
            case LAST -> isState(figure) && asked.contains(countedDay(figure));
            case NONE -> isAsked(figure);
        };
    }

    private boolean isAsked(LiveFigure figure) {
        boolean certain = figure.period().isTile() || figure.period().isToTheDay();
        return certain && figure.period().days().equals(Optional.of(asked));
    }

    private boolean isPart(LiveFigure figure) {
        return switch (figure.period().kind()) {
            case YEAR, HALF, QUARTER, MONTH ->
                figure.period().days().filter(asked::contains).isPresent();
            case FIVE_YEAR, DAY, AS_OF, CUMULATIVE, UNSPECIFIED -> false;
        };
    }

    private static boolean isState(LiveFigure figure) {
        return switch (figure.period().kind()) {
            case YEAR, HALF, QUARTER, MONTH -> true;
            case AS_OF -> figure.period().end().isPresent();
            case FIVE_YEAR, DAY, CUMULATIVE, UNSPECIFIED -> false;
        };
    }

    private static PartialDate end(LiveFigure figure) {
        return figure.period().end().orElseThrow();
    }

    /** The day on which a state counts: the last that its date can mean. */
    static LocalDate countedDay(LiveFigure figure) {
        return end(figure).lastDay();
    }

    private static Map<DaySpan, LiveFigure> firstByDays(List<LiveFigure> figures) {
        Map<DaySpan, LiveFigure> first = new HashMap<>();
        figures.stream()
                .sorted(LiveFigure.PREFERRED_FIRST)
                .forEach(figure -> first.putIfAbsent(figure.period().days().orElseThrow(), figure));
        return first;
    }

    private Optional<Val> sum(DaySpan span, Map<DaySpan, LiveFigure> figures) {
        LiveFigure whole = figures.get(span);
        if (whole != null) {
            return Optional.of(val(whole));
        }
        Optional<Val> sum = Optional.empty();
        for (DaySpan part : span.parts()) {
            Optional<Val> value = sum(part, figures);
            if (value.isEmpty()) {
                return value;
            }
            sum = sum.map(before -> before.plus(value.get())).or(() -> value);
        }
        return sum;
    }

    private Val val(LiveFigure figure) {
        return Val.of(figure, nonNegative);
    }
}
