package org.gonghui.registry.honour;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An honour as the contract shows it: a {@link HonourDocument} with its version. */
@Schema(name = "Honour", description = "An honour, of one recipient or of several that are not named")
public record HonourView(
        @NotNull UUID id,
        @JsonUnwrapped HonourRequest said,
        @Schema(description = "The states it went through, the first first") @NotNull List<HonourStep> stateHistory,
        @NotNull Long version,
        @NotNull Instant updatedAt) {

    /** A page of honours. */
    @Schema(name = "HonourPage", description = "A page of honours, in the order they were recorded")
    public record HonourPage(
            @NotNull List<HonourView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
