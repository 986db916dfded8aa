package org.gonghui.kit.table;

import java.util.List;
import org.gonghui.kit.text.Text;

/**
 * A table.
 *
 * @param rows each with as many cells as there are headings
 */
public record Table(Text name, List<Text> headings, List<List<Cell>> rows) {

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("a row of " + name.en() + " has " + row.size() + " cells");
            }
        }
    }
}
