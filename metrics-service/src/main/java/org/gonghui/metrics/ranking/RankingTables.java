package org.gonghui.metrics.ranking;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.report.ReadingColumns;
import org.gonghui.metrics.report.SourceTable;

/** A ranking as tables. */
final class RankingTables {

    private static final List<Text> FIRST = List.of(
            Text.of("名次", "Rank"),
            Text.of("工会代码", "Body code"),
            Text.of("工会", "Body"),
            Text.of("指标", "Metric"),
            Text.of("单位", "Unit"),
            Text.of("年度", "Year"));

    private RankingTables() {}

    static List<Table> of(RankingView ranking) {
        List<List<Cell>> rows = new ArrayList<>();
        SourceTable sources = new SourceTable();
        for (RankedBody item : ranking.items()) {
            rows.add(row(ranking, item));
            sources.add(ranking.metric(), ranking.year(), item.reading());
        }
        List<Text> headings = new ArrayList<>(FIRST);
        headings.addAll(ReadingColumns.HEADINGS);
        return List.of(new Table(Text.of("排名", "Ranking"), headings, rows), sources.table());
    }

    private static List<Cell> row(RankingView ranking, RankedBody item) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(item.rank()),
                Cell.of(item.body().code()),
                Cell.of(item.body().name()),
                Cell.of(ranking.metric().title()),
                ReadingColumns.label(ranking.metric().unit()),
                Cell.of(ranking.year())));
        row.addAll(ReadingColumns.of(item.reading()));
        return row;
    }
}
