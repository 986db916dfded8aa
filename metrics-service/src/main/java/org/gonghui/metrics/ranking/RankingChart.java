package org.gonghui.metrics.ranking;

import java.util.List;
import java.util.Locale;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.chart.BarChart;
import org.gonghui.metrics.chart.Mark;
import org.gonghui.metrics.report.ReadingMarks;

/** A ranking as a chart. */
final class RankingChart {

    private RankingChart() {}

    static String of(RankingView ranking, Locale language) {
        List<Mark> marks = ranking.items().stream()
                .map(item -> ReadingMarks.of(label(item, language), item.reading(), false))
                .toList();
        Text body = Cell.textOf(ranking.body().name());
        Text metric = ranking.metric().title();
        Text title = Text.of(
                "%s下级%s排名（%d年）".formatted(body.zh(), metric.zh(), ranking.year()),
                "%s: its children by %s (%d)".formatted(body.en(), metric.en(), ranking.year()));
        return BarChart.draw(ReadingMarks.chart(title, ranking.metric(), marks, language), language);
    }

    private static String label(RankedBody item, Locale language) {
        String name = Cell.textOf(item.body().name()).in(language);
        return item.rank() == null ? name : item.rank() + ". " + name;
    }
}
