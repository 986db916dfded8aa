package org.gonghui.metrics.rollup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What an operator may set about roll-ups of which little is kept. */
@ConfigMapping(prefix = "gonghui.roll-ups")
public interface EffortSettings {

    /** How many bodies times metrics the first transaction of a question looks at before it lets the result be kept. */
    @WithDefault("100000")
    int cellsAtOnce();

    /** After how long no further transaction of a question begins; who asked is told to ask again. */
    @WithDefault("10s")
    Duration patience();

    /** How many bodies a tree may have to be explained: more nobody reads. */
    @WithDefault("20000")
    int bodiesExplained();

    /** How many bodies of trees are held in memory at once, by all questions; where it is not set, what the heap allows. */
    OptionalInt bodiesHeld();
}
