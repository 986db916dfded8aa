package org.gonghui.metrics.series;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.report.ReadingColumns;
import org.gonghui.metrics.report.SourceTable;
import org.gonghui.metrics.rollup.Amount;
import org.jspecify.annotations.Nullable;

/** A series as tables. */
final class SeriesTables {

    private static final List<Text> FIRST =
            List.of(Text.of("工会", "Body"), Text.of("指标", "Metric"), Text.of("单位", "Unit"), Text.of("年度", "Year"));
    private static final List<Text> LAST = List.of(
            Text.of("比上年增减", "Change on the year before"),
            Text.of("增减下限", "Change not less than"),
            Text.of("增减上限", "Change not more than"),
            Text.of("比上年增减（%）", "Change in percent"),
            Text.of("增减确切", "Change exact"),
            Text.of("不可比原因", "Why not compared"));

    private SeriesTables() {}

    static List<Table> of(SeriesView series) {
        List<List<Cell>> rows = new ArrayList<>();
        SourceTable sources = new SourceTable();
        for (SeriesPoint point : series.points()) {
            rows.add(row(series, point));
            sources.add(series.metric(), point.year(), point.reading());
        }
        List<Text> headings = new ArrayList<>(FIRST);
        headings.addAll(ReadingColumns.HEADINGS);
        headings.addAll(LAST);
        return List.of(new Table(Text.of("历年数据", "Series"), headings, rows), sources.table());
    }

    private static List<Cell> row(SeriesView series, SeriesPoint point) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(series.body().name()),
                Cell.of(series.metric().title()),
                ReadingColumns.label(series.metric().unit()),
                Cell.of(point.year())));
        row.addAll(ReadingColumns.of(point.reading()));
        row.addAll(change(point.change()));
        return row;
    }

    private static List<Cell> change(@Nullable YearOnYear change) {
        if (change == null) {
            return LAST.stream().map(heading -> Cell.EMPTY).toList();
        }
        Amount absolute = change.absolute();
        Amount percent = change.percent();
        return List.of(
                Cell.of(absolute == null ? null : absolute.value()),
                Cell.of(absolute == null ? null : absolute.lower()),
                Cell.of(absolute == null ? null : absolute.upper()),
                Cell.of(percent == null ? null : percent.value()),
                ReadingColumns.yesOrNo(absolute == null ? null : change.exact()),
                ReadingColumns.label(change.notComparable()));
    }
}
