package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import org.gonghui.kit.paging.Page;
import org.gonghui.programme.shared.Sight;
import org.gonghui.programme.shared.Waiting;
import org.gonghui.programme.shared.WorkLists;
import org.jspecify.annotations.Nullable;

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

    /**
     * Claims that wait, the longest overdue first.
     *
     * @param body that runs their plan-years; null: those that the caller's token names
     */
    Page<Waiting> list(ClaimDesk desk, @Nullable String body, int pageSize, @Nullable String pageToken) {
        return lists.page(
                "mutual aid work " + desk,
                desk.role(),
                body,
                pageSize,
                pageToken,
                (bodies, due, id, limit) -> waiting.page(desk, bodies, sight.extent(), due, id, limit));
    }

    String json(Waiting one) {
        return lists.json(one, "claim");
    }
}
