package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.rollup.YearRollUps.Answers;

/** Answers many questions at once, a page at a time. */
@Singleton
class RollUpGrids {

    private final YearRollUps years;
    private final RollUpAxes axes;
    private final Calendar calendar;

    RollUpGrids(YearRollUps years, RollUpAxes axes, Calendar calendar) {
        this.years = years;
        this.axes = axes;
        this.calendar = calendar;
    }

    private record Cell(String body, MetricRules metric) {

        private boolean isAfter(String otherBody, String otherMetric) {
            int order = body.compareTo(otherBody);
            return order > 0 || (order == 0 && metric.code().compareTo(otherMetric) > 0);
        }
    }

    /** By body, then by metric. Of a body that ended within the year there are no states. */
    Page<RollUpView> page(RollUpGrid grid) {
        YearSheet sheet =
                new YearSheet(grid.year(), Breakdowns.write(Breakdowns.read(grid.breakdown())), axes.metrics(grid));
        Page<Cell> cells = Page.cut(
                cells(grid, sheet),
                grid.pageSize(),
                last -> grid.tokenAfter(last.body(), last.metric().code()));
        return new Page<>(answer(sheet, cells.items()), cells.nextPageToken());
    }

    private List<RollUpView> answer(YearSheet all, List<Cell> cells) {
        Set<String> bodies = cells.stream().map(Cell::body).collect(Collectors.toCollection(LinkedHashSet::new));
        YearSheet sheet = all.with(cells.stream().map(Cell::metric).distinct().toList());
        Answers answers = years.ask(sheet, bodies);
        Instant now = calendar.now();
        String year = Integer.toString(sheet.year());
        Period period = new Period(PeriodKind.YEAR, year, year);
        return cells.stream()
                .map(cell -> sheet.question(cell.metric(), cell.body()))
                .flatMap(question -> answers
                        .of(question)
                        .map(totals -> RollUpView.of(
                                question, period, totals, answers.derived(question), answers.hierarchyCursor(), now))
                        .stream())
                .toList();
    }

    /** Those of the page, and one more where there is one. */
    private List<Cell> cells(RollUpGrid grid, YearSheet sheet) {
        List<String> after = grid.after();
        return sheet.metrics().isEmpty()
                ? List.of()
                : axes.bodies(grid, sheet, after.get(0)).stream()
                        .flatMap(body -> sheet.metrics().stream().map(metric -> new Cell(body, metric)))
                        .filter(cell -> cell.isAfter(after.get(0), after.get(1)))
                        .limit(grid.pageSize() + 1L)
                        .toList();
    }
}
