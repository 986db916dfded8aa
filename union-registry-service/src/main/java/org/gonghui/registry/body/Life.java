package org.gonghui.registry.body;

import java.time.LocalDate;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a body is there.
 *
 * @param foundedOn first day; null: not known
 * @param dissolvedOn first day on which it is no more; null: it lives
 */
public record Life(String code, Name name, @Nullable LocalDate foundedOn, @Nullable LocalDate dissolvedOn) {

    static Life of(String code, Body body) {
        return new Life(code, body.name(), body.foundedOn(), body.dissolvedOn());
    }
}
