package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A kind of record of these tests alone. */
@Singleton
public class SampleOwner implements PersonalFileOwner {

    static final String NAME = "example";

    final Set<UUID> unsettled = ConcurrentHashMap.newKeySet();
    final Set<UUID> erased = ConcurrentHashMap.newKeySet();

    @Override
    public String owner() {
        return NAME;
    }

    @Override
    public boolean isSettled(UUID file) {
        return !unsettled.contains(file);
    }

    @Override
    public void erased(UUID file) {
        erased.add(file);
    }
}
