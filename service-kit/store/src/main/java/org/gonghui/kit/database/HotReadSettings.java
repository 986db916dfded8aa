package org.gonghui.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about hot reads. */
@ConfigMapping(prefix = "gonghui.hot-reads")
public interface HotReadSettings {

    /** Connections of each event loop, beside those of the JDBC pool. There are two event loops to a processor. */
    @WithDefault("1")
    int connections();

    /** How many statements one connection has under way at once. */
    @WithDefault("64")
    int pipelining();

    /** After how long a read is given up, its wait for a connection included. */
    @WithDefault("10s")
    Duration timeout();
}
