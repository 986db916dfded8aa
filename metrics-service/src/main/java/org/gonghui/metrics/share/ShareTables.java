package org.gonghui.metrics.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.figure.Bounds;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.ReadingColumns;
import org.gonghui.metrics.report.SourceTable;
import org.jspecify.annotations.Nullable;

/** Shares as tables: the whole first, then its parts, then those of whom nothing is known. */
final class ShareTables {

    private static final Text WHOLE = Text.of("合计", "Whole");
    private static final Text SILENT = Text.of("无数据", "Nothing known");
    private static final List<Text> HEADINGS = List.of(
            Text.of("项目", "Part"),
            Text.of("工会代码", "Body code"),
            Text.of("工会", "Body"),
            Text.of("指标", "Metric"),
            Text.of("单位", "Unit"),
            Text.of("年度", "Year"),
            Text.of("数值", "Value"),
            Text.of("下限", "Not less than"),
            Text.of("上限", "Not more than"),
            Text.of("占比（%）", "Percent"),
            Text.of("说明", "Remark"));

    private ShareTables() {}

    static List<Table> of(SharesView shares) {
        List<List<Cell>> rows = new ArrayList<>();
        ShareFit fit = shares.fit();
        rows.add(row(
                shares,
                WHOLE,
                shares.body(),
                shares.whole().value(),
                shares.whole().bounds(),
                null,
                fit == null ? SILENT : fit.label()));
        for (Share part : shares.parts()) {
            rows.add(row(shares, part.kind().label(), part.body(), part.value(), part.bounds(), part.percent(), null));
        }
        shares.silent()
                .forEach(child -> rows.add(row(shares, ShareKind.CHILD.label(), child, null, null, null, SILENT)));
        SourceTable sources = new SourceTable();
        sources.add(shares.metric(), shares.year(), shares.whole());
        return List.of(new Table(Text.of("构成", "Shares"), HEADINGS, rows), sources.table());
    }

    private static List<Cell> row(
            SharesView shares,
            Text part,
            @Nullable NamedBody body,
            @Nullable BigDecimal value,
            @Nullable Bounds bounds,
            @Nullable BigDecimal percent,
            @Nullable Text remark) {
        return List.of(
                Cell.of(part),
                Cell.of(body == null ? null : body.code()),
                Cell.of(body == null ? null : body.name()),
                Cell.of(shares.metric().title()),
                ReadingColumns.label(shares.metric().unit()),
                Cell.of(shares.year()),
                Cell.of(value),
                Cell.of(bounds == null ? null : bounds.lower()),
                Cell.of(bounds == null ? null : bounds.upper()),
                Cell.of(percent),
                Cell.of(remark));
    }
}
