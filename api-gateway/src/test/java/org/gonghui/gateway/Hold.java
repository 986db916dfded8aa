package org.gonghui.gateway;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps services from answering until the gateway has, so that a test sees that it did not wait for them. */
public final class Hold {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean givenUp = new AtomicBoolean();

    /** What a service does in place of answering at once. */
    public void keep() {
        try {
            if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                givenUp.set(true);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets all of them answer; whether all were still held. */
    public boolean release() {
        released.countDown();
        return !givenUp.get();
    }
}
