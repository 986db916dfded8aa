package org.gonghui.registry.lifecycle;

import java.time.LocalDate;

/** Ends what does not outlive a body. One bean per feature that keeps such things. */
public interface EndsWithBody {

    /** Ends whatever would last longer than the body, in the open transaction, and publishes what that changed. */
    void end(String body, LocalDate lastDayExclusive);
}
