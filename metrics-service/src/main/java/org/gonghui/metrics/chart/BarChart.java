package org.gonghui.metrics.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gonghui.metrics.chart.Svg.Anchor;
import org.gonghui.metrics.chart.Svg.Stroke;
import org.jspecify.annotations.Nullable;

/** Values below each other as bars. */
public final class BarChart {

    private static final int LEFT = 260;
    private static final int PLOT_WIDTH = 480;
    private static final int RIGHT = 120;
    private static final int TOP = 80;
    private static final int ROW = 28;
    private static final int BAR = 16;
    private static final int BOTTOM = 24;
    private static final int CAP = 4;
    private static final int LONGEST_LABEL = 22;

    private final List<Mark> marks;
    private final Axis axis;
    private final Svg svg;

    private BarChart(Chart chart, Locale language) {
        this.marks = chart.marks();
        this.axis = Axis.over(marks);
        this.svg = new Svg(LEFT + PLOT_WIDTH + RIGHT, TOP + ROW * marks.size() + BOTTOM, language, chart);
    }

    public static String draw(Chart chart, Locale language) {
        return new BarChart(chart, language).drawn(chart);
    }

    private String drawn(Chart chart) {
        svg.heading(LEFT - 240, 28, chart.title());
        svg.words(LEFT + PLOT_WIDTH, TOP - 32, Anchor.END, chart.unit());
        drawAxis();
        for (int at = 0; at < marks.size(); at++) {
            double middle = TOP + (at + 0.5) * ROW;
            Mark mark = marks.get(at);
            svg.words(LEFT - 8, middle + 4, Anchor.END, shortened(mark.label()));
            BigDecimal value = mark.value();
            if (value == null) {
                svg.words(x(BigDecimal.ZERO) + 8, middle + 4, Anchor.START, "× " + chart.missing());
            } else {
                drawBar(middle, mark, value);
            }
        }
        return svg.end();
    }

    private void drawAxis() {
        double bottom = TOP + ROW * marks.size();
        for (BigDecimal tick : axis.ticks()) {
            svg.line(x(tick), TOP - 8, x(tick), bottom, Stroke.THIN);
            svg.words(x(tick), TOP - 14, Anchor.MIDDLE, Svg.number(tick));
        }
        svg.line(x(BigDecimal.ZERO), TOP - 8, x(BigDecimal.ZERO), bottom, Stroke.PLAIN);
    }

    private void drawBar(double middle, Mark mark, BigDecimal value) {
        double zero = x(BigDecimal.ZERO);
        svg.bar(Math.min(zero, x(value)), middle - BAR / 2.0, Math.abs(x(value) - zero), BAR);
        if (mark.isUncertain()) {
            drawWhisker(middle, x(value), mark.lower(), LEFT, -CAP);
            drawWhisker(middle, x(value), mark.upper(), LEFT + PLOT_WIDTH + 8, CAP);
        }
        svg.words(LEFT + PLOT_WIDTH + 14, middle + 4, Anchor.START, Svg.number(value));
    }

    /** Ends in a cap at the bound; where the side is open, in an arrow at the edge. */
    private void drawWhisker(double y, double from, @Nullable BigDecimal bound, double edge, int outwards) {
        double end = bound == null ? edge : x(bound);
        svg.line(from, y, end, y, Stroke.PLAIN);
        double back = bound == null ? end - outwards : end;
        svg.line(back, y - CAP, end, y, Stroke.PLAIN);
        svg.line(back, y + CAP, end, y, Stroke.PLAIN);
    }

    /** A label that does not run out of the page; whoever needs all of it finds it in the description. */
    private static String shortened(String label) {
        int length = label.codePointCount(0, label.length());
        return length <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private double x(BigDecimal value) {
        return LEFT + PLOT_WIDTH * axis.position(value);
    }
}
