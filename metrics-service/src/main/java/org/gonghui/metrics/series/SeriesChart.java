package org.gonghui.metrics.series;

import java.util.List;
import java.util.Locale;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.chart.LineChart;
import org.gonghui.metrics.chart.Mark;
import org.gonghui.metrics.report.ReadingMarks;

/** A series as a chart. */
final class SeriesChart {

    private SeriesChart() {}

    static String of(SeriesView series, Locale language) {
        List<Mark> marks = series.points().stream()
                .map(point -> ReadingMarks.of(point.year().toString(), point.reading(), isComparable(point)))
                .toList();
        Text body = Cell.textOf(series.body().name());
        Text metric = series.metric().title();
        Text title = Text.of(
                "%s%s（%d—%d年）".formatted(body.zh(), metric.zh(), series.from(), series.to()),
                "%s: %s (%d–%d)".formatted(body.en(), metric.en(), series.from(), series.to()));
        return LineChart.draw(ReadingMarks.chart(title, series.metric(), marks, language), language);
    }

    private static boolean isComparable(SeriesPoint point) {
        YearOnYear change = point.change();
        return change != null && change.notComparable() == null;
    }
}
