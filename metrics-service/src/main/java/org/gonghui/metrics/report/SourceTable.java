package org.gonghui.metrics.report;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** The table of where figures are read. */
public final class SourceTable {

    private static final Text NAME = Text.of("数据来源", "Sources");
    private static final List<Text> HEADINGS = List.of(
            Text.of("指标", "Metric"),
            Text.of("年度", "Year"),
            Text.of("工会代码", "Body"),
            Text.of("文献", "Document"),
            Text.of("行", "Lines"),
            Text.of("题名", "Title"),
            Text.of("发表日期", "Published on"),
            Text.of("更正文献", "Document of the correction"),
            Text.of("更正行", "Lines of the correction"),
            Text.of("数据编号", "Figure"));

    private final List<List<Cell>> rows = new ArrayList<>();

    /** Adds what a reading is made of. */
    public void add(NamedMetric metric, int year, Reading reading) {
        List<SourceOfFigure> sources = reading.sources();
        if (sources != null) {
            sources.forEach(source -> rows.add(row(metric, year, source)));
        }
    }

    public Table table() {
        return new Table(NAME, HEADINGS, rows);
    }

    private static List<Cell> row(NamedMetric metric, int year, SourceOfFigure source) {
        Citation read = source.source();
        return List.of(
                Cell.of(metric.title()),
                Cell.of(year),
                Cell.of(source.body()),
                read == null ? Cell.of(Text.of("本单位上报", "Reported by the body itself")) : Cell.of(read.document()),
                lines(read),
                Cell.of(source.title()),
                Cell.of(
                        source.publishedOn() == null
                                ? null
                                : source.publishedOn().toString()),
                Cell.of(
                        source.correctionSource() == null
                                ? null
                                : source.correctionSource().document()),
                lines(source.correctionSource()),
                Cell.of(source.figure().toString()));
    }

    private static Cell lines(@Nullable Citation citation) {
        return Cell.of(citation == null ? null : citation.lines());
    }
}
