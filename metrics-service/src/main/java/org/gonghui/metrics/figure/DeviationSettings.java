package org.gonghui.metrics.figure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What an operator may set about values that stand far from others. */
@ConfigMapping(prefix = "gonghui.quality")
public interface DeviationSettings {

    /** How many times last year's value, or which part of it, is odd. */
    @WithDefault("3")
    BigDecimal jumpFactor();

    /** Counts and sums of money below this are too small to be odd. */
    @WithDefault("100")
    BigDecimal smallest();
}
