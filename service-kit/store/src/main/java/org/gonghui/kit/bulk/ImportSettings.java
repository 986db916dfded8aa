package org.gonghui.kit.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What an operator may set about bulk uploads. Sizes are in bytes. */
@ConfigMapping(prefix = "gonghui.imports")
public interface ImportSettings {

    /** Whether this replica applies uploads; it takes them in any case. */
    @WithDefault("true")
    boolean enabled();

    /** How many uploads this replica applies at the same time. */
    @WithDefault("1")
    int workers();

    /** How often to look for a job that another replica took in or left behind. */
    @WithDefault("1s")
    Duration poll();

    /** How long a replica may be silent before another takes over its job. */
    @WithDefault("60s")
    Duration lease();

    /** The largest upload, as sent. */
    @WithDefault("1073741824")
    long maxBytes();

    /** The largest upload once it is unpacked. */
    @WithDefault("8589934592")
    long maxUnpackedBytes();

    /** How many rows an atomic upload may have. */
    @WithDefault("100000")
    int atomicRows();

    /** How long an atomic or validating upload may take to be applied. */
    @WithDefault("10M")
    Duration transactionTimeout();

    /** Rows of one transaction; each collection has its own number where absent. */
    OptionalInt chunkRows();
}
