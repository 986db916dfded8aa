package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import org.gonghui.kit.paging.Page;
import org.gonghui.programme.shared.Sight;
import org.gonghui.programme.shared.Waiting;
import org.gonghui.programme.shared.WorkLists;
import org.gonghui.programme.shared.WorkPage;

/** Tells a caller which claims wait at his desks. */
@Singleton
public class ClaimWorkService {

    private final WorkLists lists;
    private final ClaimWorkRepository waiting;
    private final Sight sight;

    ClaimWorkService(WorkLists lists, ClaimWorkRepository waiting, Sight sight) {
        this.lists = lists;
        this.waiting = waiting;
        this.sight = sight;
    }

    /** Claims that wait, the longest overdue first. */
    Page<Waiting> list(ClaimDesk desk, WorkPage page) {
        return lists.page(
                "mutual aid work " + desk,
                desk.role(),
                page,
                (bodies, due, id, limit) -> waiting.page(desk, bodies, sight.extent(), due, id, limit));
    }

    String json(Waiting one) {
        return lists.json(one, "claim");
    }
}
