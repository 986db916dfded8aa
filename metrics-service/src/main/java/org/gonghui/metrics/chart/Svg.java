package org.gonghui.metrics.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.gonghui.kit.table.Cell;

/** Writes the elements of an SVG document. All words are escaped here, and nowhere else. */
final class Svg {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
            aria-labelledby="title desc" xml:lang="%3$s" font-family="sans-serif" font-size="12" fill="#000">
            """;

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, Locale language, Chart chart) {
        text.append(HEAD.formatted(width, height, language.getLanguage()));
        text.append("<title id=\"title\">").append(escaped(chart.title())).append("</title>\n");
        text.append("<desc id=\"desc\">").append(escaped(chart.description())).append("</desc>\n");
        text.append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n".formatted(width, height));
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        text.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(at(x1), at(y1), at(x2), at(y2), stroke.colour, stroke.width));
    }

    void bar(double x, double y, double width, double height) {
        text.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#bbb\" stroke=\"#000\"/>\n"
                .formatted(at(x), at(y), at(width), at(height)));
    }

    void dot(double x, double y) {
        text.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>\n".formatted(at(x), at(y)));
    }

    void words(double x, double y, Anchor anchor, String words) {
        text.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(at(x), at(y), anchor.code, escaped(words)));
    }

    void heading(double x, double y, String words) {
        text.append("<text x=\"%s\" y=\"%s\" font-size=\"16\" font-weight=\"bold\">%s</text>\n"
                .formatted(at(x), at(y), escaped(words)));
    }

    String end() {
        return text.append("</svg>\n").toString();
    }

    /** How lines are drawn. */
    enum Stroke {
        THIN("#ccc", "1"),
        PLAIN("#000", "1"),
        THICK("#000", "2");

        private final String colour;
        private final String width;

        Stroke(String colour, String width) {
            this.colour = colour;
            this.width = width;
        }
    }

    /** Which end of a text its place is. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String code;

        Anchor(String code) {
            this.code = code;
        }
    }

    /** A number for readers: in groups of three digits, all of it. */
    static String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        BigDecimal plain = value.stripTrailingZeros();
        format.setMaximumFractionDigits(Math.max(plain.scale(), 0));
        return format.format(plain);
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escaped(String words) {
        return Cell.storable(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
