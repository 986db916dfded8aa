package org.gonghui.registry.unionisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A union that was set up in an enterprise, as the contract shows it. */
@Schema(name = "Unionisation", description = "A union that was set up in an enterprise")
public record UnionisationView(
        @NotNull UUID id, @JsonUnwrapped UnionisationRequest said, @NotNull Long version, @NotNull Instant updatedAt) {

    /** A page of unionisations. */
    @Schema(name = "UnionisationPage", description = "A page of unionisations, in the order they were recorded")
    public record UnionisationPage(
            @NotNull List<UnionisationView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
