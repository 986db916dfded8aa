package org.gonghui.metrics.report;

import java.util.List;
import org.gonghui.kit.table.Table;

/** An answer that can also be written as tables. */
public interface Report {

    /** What a file of it is called, without its ending; of letters, digits, hyphens and underscores. */
    String fileName();

    /** What it says first, then where its figures are read. */
    List<Table> tables();
}
