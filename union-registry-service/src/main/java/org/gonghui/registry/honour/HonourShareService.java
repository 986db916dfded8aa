package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.body.BodyService;

/** Computes how honours are shared out. */
@Singleton
public class HonourShareService {

    private final HonourShareRepository honours;
    private final BodyService bodies;
    private final Calendar calendar;

    HonourShareService(HonourShareRepository honours, BodyService bodies, Calendar calendar) {
        this.honours = honours;
        this.bodies = bodies;
        this.calendar = calendar;
    }

    HonourShares shares(HonourSharesFilter asked) {
        if (asked.body != null) {
            bodies.find(asked.body, null);
        }
        return HonourShares.of(asked.by, honours.shares(asked, calendar.today()));
    }
}
