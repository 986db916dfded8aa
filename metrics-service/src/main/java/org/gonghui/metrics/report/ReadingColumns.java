package org.gonghui.metrics.report;

import java.math.BigDecimal;
import java.util.List;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.figure.Bounds;
import org.gonghui.metrics.rollup.Amount;
import org.jspecify.annotations.Nullable;

/** The columns of a table that say what a {@link Reading} says. */
public final class ReadingColumns {

    public static final List<Text> HEADINGS = List.of(
            Text.of("数值", "Value"),
            Text.of("数值来源", "Basis of the value"),
            Text.of("下限", "Not less than"),
            Text.of("上限", "Not more than"),
            Text.of("上报数", "Reported"),
            Text.of("汇总数", "Rolled up"),
            Text.of("业务记录数", "Counted from records"),
            Text.of("上报与汇总之差", "Reported less rolled up"),
            Text.of("上报与汇总矛盾", "Reported contradicts rolled up"),
            Text.of("应报工会数", "Bodies due"),
            Text.of("已计工会数", "Bodies known of"),
            Text.of("缺数原因", "Why missing"));

    private ReadingColumns() {}

    public static List<Cell> of(Reading reading) {
        Bounds bounds = reading.bounds();
        return List.of(
                Cell.of(reading.value()),
                label(reading.valueBasis()),
                Cell.of(bounds == null ? null : bounds.lower()),
                Cell.of(bounds == null ? null : bounds.upper()),
                Cell.of(value(reading.reported())),
                Cell.of(value(reading.rolledUp())),
                Cell.of(value(reading.derived())),
                Cell.of(reading.gap()),
                yesOrNo(reading.contradicts()),
                Cell.of(reading.coverage().expected()),
                Cell.of(reading.coverage().counted()),
                label(reading.missing()));
    }

    public static Cell label(@Nullable Coded coded) {
        return Cell.of(coded == null ? null : coded.label());
    }

    public static Cell yesOrNo(@Nullable Boolean answer) {
        if (answer == null) {
            return Cell.EMPTY;
        }
        return Cell.of(answer ? Text.of("是", "Yes") : Text.of("否", "No"));
    }

    private static @Nullable BigDecimal value(@Nullable Amount amount) {
        return amount == null ? null : amount.value();
    }
}
