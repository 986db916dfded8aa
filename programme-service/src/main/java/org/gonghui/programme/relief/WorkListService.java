package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.shared.Waiting;
import org.gonghui.programme.shared.WorkLists;
import org.gonghui.programme.shared.WorkPage;

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

    /** Applications that wait, the longest overdue first. */
    Page<Waiting> list(Desk desk, WorkPage page) {
        return lists.page(
                "relief work " + desk,
                desk.role(),
                page,
                (bodies, due, id, limit) -> waiting.page(desk, bodies, calendar.today(), due, id, limit));
    }

    String json(Waiting one) {
        return lists.json(one, "application");
    }
}
