package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.registry.body.BodyService;
import org.gonghui.registry.lifecycle.HistoryRepository.Place;

/** Tells the whole life of a body. */
@ApplicationScoped
public class HistoryService {

    private final HistoryRepository histories;
    private final BodyService bodies;

    HistoryService(HistoryRepository histories, BodyService bodies) {
        this.histories = histories;
        this.bodies = bodies;
    }

    List<HistoryEntry> read(String code, Place after, int limit) {
        bodies.find(code, null);
        return histories.read(code, after, limit);
    }
}
