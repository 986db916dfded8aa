package org.gonghui.registry.officer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a post of a body, as the contract shows it. */
@Schema(name = "Officer", description = "Somebody in a post of a body")
public record OfficerView(
        @NotNull UUID id, @JsonUnwrapped OfficerRequest said, @NotNull Long version, @NotNull Instant updatedAt) {

    /** A page of officers. */
    @Schema(name = "OfficerPage", description = "A page of officers, in the order they were recorded")
    public record OfficerPage(
            @NotNull List<OfficerView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
