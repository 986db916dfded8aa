package org.gonghui.kit.access;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What somebody did, as the audit trail says it. The trail's table knows the same codes. */
public enum AuditAction implements Coded {
    CREATE("新建", "Created"),
    UPDATE("修改", "Changed"),
    DELETE("删除", "Deleted"),
    IMPORT("批量导入", "Imported in bulk"),
    READ("查阅保密内容", "Read what is confidential");

    private final Text label;

    AuditAction(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
