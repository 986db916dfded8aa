package org.gonghui.metrics.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gonghui.metrics.chart.Svg.Anchor;
import org.gonghui.metrics.chart.Svg.Stroke;
import org.jspecify.annotations.Nullable;

/** Values side by side, joined where neighbours are both there and alike. */
public final class LineChart {

    private static final int LEFT = 110;
    private static final int TOP = 70;
    private static final int PLOT_HEIGHT = 300;
    private static final int BOTTOM = 60;
    private static final int RIGHT = 40;
    private static final int LEAST_WIDTH = 480;
    private static final int STEP = 90;
    private static final int CAP = 5;

    private final List<Mark> marks;
    private final Axis axis;
    private final int width;
    private final Svg svg;

    private LineChart(Chart chart, Locale language) {
        this.marks = chart.marks();
        this.axis = Axis.over(marks);
        this.width = Math.max(LEAST_WIDTH, STEP * marks.size());
        this.svg = new Svg(LEFT + width + RIGHT, TOP + PLOT_HEIGHT + BOTTOM, language, chart);
    }

    public static String draw(Chart chart, Locale language) {
        return new LineChart(chart, language).drawn(chart);
    }

    private String drawn(Chart chart) {
        svg.heading(LEFT, 28, chart.title());
        svg.words(LEFT, TOP - 16, Anchor.END, chart.unit());
        drawAxis();
        for (int at = 0; at < marks.size(); at++) {
            Mark mark = marks.get(at);
            svg.words(x(at), TOP + PLOT_HEIGHT + 20, Anchor.MIDDLE, mark.label());
            BigDecimal value = mark.value();
            if (value == null) {
                drawGap(x(at), chart.missing());
            } else {
                drawValue(at, mark, value);
            }
        }
        return svg.end();
    }

    private void drawAxis() {
        for (BigDecimal tick : axis.ticks()) {
            svg.line(LEFT, y(tick), LEFT + width, y(tick), Stroke.THIN);
            svg.words(LEFT - 8, y(tick) + 4, Anchor.END, Svg.number(tick));
        }
        svg.line(LEFT, TOP, LEFT, TOP + PLOT_HEIGHT, Stroke.PLAIN);
        svg.line(LEFT, y(BigDecimal.ZERO), LEFT + width, y(BigDecimal.ZERO), Stroke.PLAIN);
    }

    private void drawGap(double x, String missing) {
        double y = TOP + PLOT_HEIGHT - 12;
        svg.line(x - CAP, y - CAP, x + CAP, y + CAP, Stroke.PLAIN);
        svg.line(x - CAP, y + CAP, x + CAP, y - CAP, Stroke.PLAIN);
        svg.words(x, y - 12, Anchor.MIDDLE, missing);
    }

    private void drawValue(int at, Mark mark, BigDecimal value) {
        BigDecimal before = at == 0 ? null : marks.get(at - 1).value();
        if (before != null && mark.joined()) {
            svg.line(x(at - 1), y(before), x(at), y(value), Stroke.THICK);
        }
        if (mark.isUncertain()) {
            drawWhisker(x(at), y(value), mark.lower(), TOP + PLOT_HEIGHT, CAP);
            drawWhisker(x(at), y(value), mark.upper(), TOP - 8, -CAP);
        }
        svg.dot(x(at), y(value));
        svg.words(x(at) + 8, y(value) - 8, Anchor.START, Svg.number(value));
    }

    /** Ends in a cap at the bound; where the side is open, in an arrow at the edge. */
    private void drawWhisker(double x, double from, @Nullable BigDecimal bound, double edge, int outwards) {
        double end = bound == null ? edge : y(bound);
        svg.line(x, from, x, end, Stroke.PLAIN);
        double back = bound == null ? end - outwards : end;
        svg.line(x - CAP, back, x, end, Stroke.PLAIN);
        svg.line(x + CAP, back, x, end, Stroke.PLAIN);
    }

    private double x(int at) {
        return LEFT + (at + 0.5) * width / marks.size();
    }

    private double y(BigDecimal value) {
        return TOP + PLOT_HEIGHT * (1 - axis.position(value));
    }
}
