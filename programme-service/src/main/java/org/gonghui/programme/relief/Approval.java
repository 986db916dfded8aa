package org.gonghui.programme.relief;

import java.math.BigDecimal;
import org.gonghui.programme.scheme.BodyLevel;
import org.jspecify.annotations.Nullable;

/**
 * A level that is to approve an application.
 *
 * @param position from 1, in the order in which they decide
 * @param actor who approved; null: it has not been decided yet
 * @param amount that was approved; null likewise
 */
record Approval(int position, BodyLevel level, String body, @Nullable String actor, @Nullable BigDecimal amount) {

    boolean isOpen() {
        return actor == null;
    }
}
