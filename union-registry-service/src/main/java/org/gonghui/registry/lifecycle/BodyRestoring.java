package org.gonghui.registry.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.gonghui.registry.body.BodyLives;
import org.jspecify.annotations.Nullable;

/** Bodies, put back as they were. */
@Singleton
public class BodyRestoring implements Restorable {

    private final BodyLives bodies;

    BodyRestoring(BodyLives bodies) {
        this.bodies = bodies;
    }

    @Override
    public String resource() {
        return "body";
    }

    @Override
    public void restore(String key, @Nullable JsonNode document) {
        bodies.restore(key, document);
    }
}
