package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import org.gonghui.kit.time.Calendar;

/** Computes how honours are shared out. */
@Singleton
public class HonourShareService {

    private final HonourShareRepository honours;
    private final Calendar calendar;

    HonourShareService(HonourShareRepository honours, Calendar calendar) {
        this.honours = honours;
        this.calendar = calendar;
    }

    HonourShares shares(HonourSharesFilter asked) {
        return HonourShares.of(asked.by, honours.shares(asked, calendar.today()));
    }
}
