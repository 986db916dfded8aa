package org.gonghui.registry.honour;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a nomination's next step. */
@Schema(name = "HonourStepRequest", description = "What is said of a nomination's next step")
public record HonourStepRequest(
        @Schema(description = "Day from which it holds; null: not stated") @Nullable LocalDate date,
        @Schema(description = "Why") @Size(min = 1, max = 1000) @Nullable String reason,
        @Schema(description = "Number of the document that says so", examples = "粤工总〔2024〕12号")
                @Size(min = 1, max = 100)
                @Nullable
                String documentNumber) {

    HonourStep to(HonourState state) {
        return new HonourStep(state, date, reason, documentNumber);
    }
}
