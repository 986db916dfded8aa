package org.gonghui.registry.honour;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A state that a nomination came to. */
@Embeddable
@Schema(name = "HonourStep", description = "A state that a nomination came to; the first is the one it was recorded in")
public record HonourStep(
        @NotNull @Enumerated(EnumType.STRING) HonourState state,
        @Schema(description = "Day from which it holds; null: not stated") @Column(name = "day") @Nullable
                LocalDate date,
        @Schema(description = "Why") @Nullable String reason,
        @Schema(description = "Number of the document that says so") @Nullable String documentNumber) {

    static HonourStep recordedAs(HonourState state) {
        return new HonourStep(state, null, null, null);
    }
}
