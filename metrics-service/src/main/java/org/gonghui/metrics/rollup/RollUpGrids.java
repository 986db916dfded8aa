package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.rollup.YearRollUps.Answers;
import org.jspecify.annotations.Nullable;

/** Answers many questions at once, a page at a time. */
@Singleton
class RollUpGrids {

    private final YearRollUps years;
    private final SubtotalRepository subtotals;
    private final MetricService metrics;
    private final Calendar calendar;

    RollUpGrids(YearRollUps years, SubtotalRepository subtotals, MetricService metrics, Calendar calendar) {
        this.years = years;
        this.subtotals = subtotals;
        this.metrics = metrics;
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
        YearSheet sheet = new YearSheet(
                grid.year(), Breakdowns.write(Breakdowns.read(grid.breakdown())), metrics(grid));
        Page<Cell> cells = Page.cut(
                cells(grid, sheet),
                grid.pageSize(),
                last -> grid.tokenAfter(last.body(), last.metric().code()));
        return new Page<>(answer(sheet, cells.items()), cells.nextPageToken());
    }

    private List<RollUpView> answer(YearSheet all, List<Cell> cells) {
        Set<String> bodies = cells.stream().map(Cell::body).collect(Collectors.toCollection(LinkedHashSet::new));
        YearSheet sheet =
                all.with(cells.stream().map(Cell::metric).distinct().toList());
        Answers answers = years.ask(sheet, bodies);
        Instant now = calendar.now();
        String year = Integer.toString(sheet.year());
        Period period = new Period(PeriodKind.YEAR, year, year);
        return cells.stream()
                .flatMap(cell -> answers.of(cell.body(), cell.metric())
                        .map(totals -> RollUpView.of(
                                sheet.question(cell.metric(), cell.body()),
                                period,
                                totals,
                                answers.hierarchyCursor(),
                                now))
                        .stream())
                .toList();
    }

    /** Those of the page, and one more where there is one. */
    private List<Cell> cells(RollUpGrid grid, YearSheet sheet) {
        List<String> after = grid.after();
        return sheet.metrics().isEmpty()
                ? List.of()
                : bodies(grid, sheet, after.get(0)).stream()
                        .flatMap(body -> sheet.metrics().stream().map(metric -> new Cell(body, metric)))
                        .filter(cell -> cell.isAfter(after.get(0), after.get(1)))
                        .limit(grid.pageSize() + 1L)
                        .toList();
    }

    private List<String> bodies(RollUpGrid grid, YearSheet sheet, String from) {
        String superior = grid.childrenOf();
        requireInTree(superior == null ? grid.bodies() : List.of(superior), superior, sheet);
        int enough = grid.pageSize() / sheet.metrics().size() + 2;
        return superior == null ? grid.bodies() : subtotals.childrenFrom(sheet, superior, from, enough);
    }

    private void requireInTree(List<String> bodies, @Nullable String superior, YearSheet sheet) {
        List<String> absent = subtotals.absent(sheet.span(), bodies);
        if (!absent.isEmpty()) {
            String pointer = superior == null ? "?bodies" : "?childrenOf";
            throw notFound(absent, pointer, "not_in_tree", Text.of("该年度的隶属树中没有工会 %s", "%s is not in the tree of that year"));
        }
    }

    /** The metrics asked for. Of all, those that can be broken down as asked. */
    private List<MetricRules> metrics(RollUpGrid grid) {
        List<MetricRules> all = metrics.allRules();
        if (grid.metrics().isEmpty()) {
            return all.stream()
                    .filter(metric -> faults(grid, metric, new Faults()).none())
                    .toList();
        }
        List<MetricRules> named =
                all.stream().filter(metric -> grid.metrics().contains(metric.code())).toList();
        List<String> unknown = new ArrayList<>(grid.metrics());
        unknown.removeAll(named.stream().map(MetricRules::code).toList());
        if (!unknown.isEmpty()) {
            throw notFound(unknown, "?metrics", "unknown", Text.of("没有指标 %s", "There is no metric %s"));
        }
        Faults faults = new Faults();
        named.forEach(metric -> faults(grid, metric, faults));
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        return named;
    }

    private static Faults faults(RollUpGrid grid, MetricRules metric, Faults faults) {
        Breakdowns.check(Breakdowns.read(grid.breakdown()), metric, "?breakdown", faults);
        return faults;
    }

    private static Problem notFound(List<String> codes, String pointer, String fault, Text detail) {
        Problem problem = new Problem(CommonProblem.NOT_FOUND);
        codes.forEach(code -> problem.with(pointer, fault, detail.with(code)));
        return problem;
    }
}
