package org.gonghui.metrics.source;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What kind of document a source is. */
public enum SourceKind implements Coded {
    NEWSPAPER_ARTICLE("报纸文章", "Newspaper article"),
    REPORT("工作报告", "Report"),
    STATISTICS_RELEASE("统计公报", "Statistics release"),
    RECORDS("业务记录", "Records"),
    OTHER("其他", "Other");

    private final Text label;

    SourceKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
