package org.gonghui.gateway;

import org.gonghui.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_rooms_are_kept_apart() {
        HouseRules.of("org.gonghui.gateway").check();
    }
}
