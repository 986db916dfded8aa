package org.gonghui.registry.mechanism;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A standing mechanism of a body, as the contract shows it. */
@Schema(name = "Mechanism", description = "A standing mechanism of a body")
public record MechanismView(
        @NotNull UUID id, @JsonUnwrapped MechanismRequest said, @NotNull Long version, @NotNull Instant updatedAt) {

    /** A page of mechanisms. */
    @Schema(name = "MechanismPage", description = "A page of mechanisms, in the order they were recorded")
    public record MechanismPage(
            @NotNull List<MechanismView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
