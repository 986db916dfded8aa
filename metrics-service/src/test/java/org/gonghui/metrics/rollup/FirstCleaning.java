package org.gonghui.metrics.rollup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** No subtotal is kept before the cleaner has been round once; in tests it goes round only when it is told to. */
@Singleton
class FirstCleaning {

    void clean(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event, SubtotalCleaner cleaner) {
        cleaner.clean();
    }
}
