package org.gonghui.registry.body;

import java.util.List;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;

/** Pages of bodies: each goes on after the last code. */
final class BodyPages {

    private BodyPages() {}

    static Page<BodyAsOf> cut(List<BodyAsOf> rows, int pageSize, List<?> filters) {
        return Page.cut(
                rows, pageSize, last -> PageToken.write(filters, last.document().key()));
    }
}
