package org.gonghui.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries the key of the request under way from where it is read to where the operation is run. */
@RequestScoped
class PresentCall {

    private @Nullable KeyedCall call;

    void is(KeyedCall keyed) {
        call = keyed;
    }

    Optional<KeyedCall> keyed() {
        return Optional.ofNullable(call);
    }
}
