package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.shared.Waiting;
import org.gonghui.programme.shared.WorkLists;
import org.jspecify.annotations.Nullable;

/** Tells a caller which applications wait at his desks. */
@ApplicationScoped
public class WorkListService {

    private final WorkLists lists;
    private final WorkListRepository waiting;
    private final Calendar calendar;

    WorkListService(WorkLists lists, WorkListRepository waiting, Calendar calendar) {
        this.lists = lists;
        this.waiting = waiting;
        this.calendar = calendar;
    }

    /**
     * Applications that wait, the longest overdue first.
     *
     * @param body null: those that the caller's token names
     */
    Page<Waiting> list(Desk desk, @Nullable String body, int pageSize, @Nullable String pageToken) {
        return lists.page(
                "relief work " + desk,
                desk.role(),
                body,
                pageSize,
                pageToken,
                (bodies, due, id, limit) -> waiting.page(desk, bodies, calendar.today(), due, id, limit));
    }

    String json(Waiting one) {
        return lists.json(one, "application");
    }
}
