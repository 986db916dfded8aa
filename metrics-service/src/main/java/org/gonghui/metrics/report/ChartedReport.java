package org.gonghui.metrics.report;

import java.util.Locale;

/** An answer that can also be drawn. */
public interface ChartedReport extends Report {

    /** A chart as an SVG document. */
    String chart(Locale language);
}
