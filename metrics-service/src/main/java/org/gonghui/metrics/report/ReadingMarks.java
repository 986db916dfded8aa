package org.gonghui.metrics.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.chart.Chart;
import org.gonghui.metrics.chart.Mark;
import org.gonghui.metrics.figure.Bounds;

/** Readings as a chart shows them. */
public final class ReadingMarks {

    private static final Text MISSING = Text.of("无数据", "no data");

    private ReadingMarks() {}

    /**
     * One reading.
     *
     * @param joined whether it is like the one before
     */
    public static Mark of(String label, Reading reading, boolean joined) {
        Bounds bounds = reading.bounds();
        return new Mark(
                label,
                reading.value(),
                bounds == null ? null : bounds.lower(),
                bounds == null ? null : bounds.upper(),
                joined);
    }

    /** A chart of a metric, which says all values in its description too. */
    public static Chart chart(Text title, NamedMetric metric, List<Mark> marks, Locale language) {
        String missing = MISSING.in(language);
        String description = marks.stream()
                .map(mark -> mark.label() + ": " + valueOf(mark, missing))
                .collect(Collectors.joining("; "));
        return new Chart(title.in(language), description, metric.unit().label().in(language), missing, marks);
    }

    private static String valueOf(Mark mark, String missing) {
        BigDecimal value = mark.value();
        return value == null ? missing : value.toPlainString();
    }
}
