package org.gonghui.metrics;

import org.gonghui.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_rooms_stay_apart() {
        HouseRules.of("org.gonghui.metrics").check();
    }
}
