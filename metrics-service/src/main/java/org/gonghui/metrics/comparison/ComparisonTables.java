package org.gonghui.metrics.comparison;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.ReadingColumns;
import org.gonghui.metrics.report.SourceTable;

/** A comparison as tables: a row for each body and metric, so that bounds and reasons have a place. */
final class ComparisonTables {

    private static final List<Text> FIRST = List.of(
            Text.of("工会代码", "Body code"),
            Text.of("工会", "Body"),
            Text.of("指标", "Metric"),
            Text.of("单位", "Unit"),
            Text.of("年度", "Year"));

    private ComparisonTables() {}

    static List<Table> of(ComparisonView comparison) {
        List<List<Cell>> rows = new ArrayList<>();
        SourceTable sources = new SourceTable();
        int at = 0;
        for (NamedBody body : comparison.bodies()) {
            for (NamedMetric metric : comparison.metrics()) {
                ComparedValue item = comparison.items().get(at++);
                rows.add(row(comparison.year(), body, metric, item));
                sources.add(metric, comparison.year(), item.reading());
            }
        }
        List<Text> headings = new ArrayList<>(FIRST);
        headings.addAll(ReadingColumns.HEADINGS);
        return List.of(new Table(Text.of("比较", "Comparison"), headings, rows), sources.table());
    }

    private static List<Cell> row(int year, NamedBody body, NamedMetric metric, ComparedValue item) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(body.code()),
                Cell.of(body.name()),
                Cell.of(metric.title()),
                ReadingColumns.label(metric.unit()),
                Cell.of(year)));
        row.addAll(ReadingColumns.of(item.reading()));
        return row;
    }
}
