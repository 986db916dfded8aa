package org.gonghui.metrics.yearly;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.Area;
import org.gonghui.metrics.report.ReadingColumns;
import org.gonghui.metrics.report.SourceTable;

/** A yearly report as tables. */
final class YearlyReportTables {

    private static final List<Text> FIRST = List.of(
            Text.of("领域", "Area"),
            Text.of("指标代码", "Metric code"),
            Text.of("指标", "Metric"),
            Text.of("单位", "Unit"),
            Text.of("工会", "Body"),
            Text.of("年度", "Year"));

    private YearlyReportTables() {}

    static List<Table> of(YearlyReportView report) {
        List<List<Cell>> rows = new ArrayList<>();
        SourceTable sources = new SourceTable();
        for (ReportedArea area : report.areas()) {
            for (ReportedMetric reported : area.metrics()) {
                rows.add(row(report, area.area(), reported));
                sources.add(reported.metric(), report.year(), reported.reading());
            }
        }
        List<Text> headings = new ArrayList<>(FIRST);
        headings.addAll(ReadingColumns.HEADINGS);
        return List.of(new Table(Text.of("年报", "Yearly report"), headings, rows), sources.table());
    }

    private static List<Cell> row(YearlyReportView report, Area area, ReportedMetric reported) {
        List<Cell> row = new ArrayList<>(List.of(
                ReadingColumns.label(area),
                Cell.of(reported.metric().code()),
                Cell.of(reported.metric().title()),
                ReadingColumns.label(reported.metric().unit()),
                Cell.of(report.body().name()),
                Cell.of(report.year())));
        row.addAll(ReadingColumns.of(reported.reading()));
        return row;
    }
}
